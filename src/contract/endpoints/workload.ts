import { BulkAnswer } from '../bulk';
import { AssignCase } from '../command';
import { type Endpoint, command, get, post, WRITE_PROBLEMS, written } from '../endpoint';
import { ApplyRebalance, Rebalance, RebalanceQuery } from '../workload/rebalance';
import { MonthlyReport, ReportParams, ReportQuery } from '../workload/monthly-report';
import {
  TrendQuery,
  Workload,
  WorkloadQuery,
  WorkloadTimes,
  WorkloadTrend,
} from '../workload/workload';

/** Who carries how much, and how it is laid on other shoulders (Product reference, §10). */
export const workloadEndpoints = {
  getWorkload: {
    ...get,
    operationId: 'getWorkload',
    summary: 'Weighted load, ageing and breaches by person, office, campus, specialty or language',
    path: '/api/workload',
    policy: 'workload.read',
    query: WorkloadQuery,
    success: { status: 200, schema: Workload },
    problems: [],
  },
  getWorkloadTrend: {
    ...get,
    operationId: 'getWorkloadTrend',
    summary: 'What came in, went out and was left by week, and what the weeks ahead hold',
    path: '/api/workload/trend',
    policy: 'workload.read',
    query: TrendQuery,
    success: { status: 200, schema: WorkloadTrend },
    problems: [],
  },
  getWorkloadTimes: {
    ...get,
    operationId: 'getWorkloadTimes',
    summary: 'How long it took to reach families and to finish each stage, in the last eight weeks',
    path: '/api/workload/times',
    policy: 'workload.read',
    query: TrendQuery,
    success: { status: 200, schema: WorkloadTimes },
    problems: [],
  },
  getMonthlyReport: {
    ...get,
    operationId: 'getMonthlyReport',
    summary: 'A month of an office or campus: in, out, times, outcomes, breaches, follow-ups',
    path: '/api/reports/:place',
    policy: 'workload.read',
    params: ReportParams,
    query: ReportQuery,
    success: { status: 200, schema: MonthlyReport },
    problems: ['not-found'],
  },
  assignCase: {
    ...command,
    operationId: 'assignCase',
    summary: 'Say who answers for a case',
    path: '/api/cases/:reference/assign',
    policy: 'case.assign',
    body: AssignCase,
    success: written,
  },
  proposeRebalance: {
    ...get,
    operationId: 'proposeRebalance',
    summary: 'Which cases could go to whom, so that nobody carries too much',
    path: '/api/workload/rebalance',
    policy: 'case.assign',
    query: RebalanceQuery,
    success: { status: 200, schema: Rebalance },
    problems: [],
  },
  applyRebalance: {
    ...post,
    operationId: 'applyRebalance',
    summary: 'Move these cases to these people, all of them or none',
    path: '/api/workload/rebalance',
    policy: 'case.assign',
    body: ApplyRebalance,
    success: { status: 200, schema: BulkAnswer },
    problems: ['rule-refused', ...WRITE_PROBLEMS],
  },
} as const satisfies Record<string, Endpoint>;
