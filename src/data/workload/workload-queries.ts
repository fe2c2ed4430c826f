import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { workloadEndpoints } from '@/contract/endpoints/workload';
import type { ReportQuery } from '@/contract/workload/monthly-report';
import type { RebalanceQuery } from '@/contract/workload/rebalance';
import type { TrendQuery } from '@/contract/workload/workload';
import type { WorkloadView } from '@/domain/workload/teams';
import { queueQueries } from '../queues/queue-queries';

/**
 * Who carries how much. It stands beside the overview of queues: whatever changes their numbers
 * changes these too, and the interval is for clocks that pass.
 */
export const workloadQueries = {
  all: () => [...queueQueries.all(), 'workload'] as const,
  view: (by: WorkloadView) =>
    queryOptions({
      queryKey: [...workloadQueries.all(), 'view', by] as const,
      queryFn: ({ signal }) => call(workloadEndpoints.getWorkload, { query: { by } }, { signal }),
      staleTime: 30_000,
      refetchInterval: 60_000,
    }),
  trend: (of: TrendQuery) =>
    queryOptions({
      queryKey: [...workloadQueries.all(), 'trend', of] as const,
      queryFn: ({ signal }) => call(workloadEndpoints.getWorkloadTrend, { query: of }, { signal }),
      staleTime: 60_000,
      refetchInterval: 120_000,
    }),
  /** Of what has happened as well, and read case by case: not with every change. */
  times: (of: TrendQuery) =>
    queryOptions({
      queryKey: ['workload-times', of] as const,
      queryFn: ({ signal }) => call(workloadEndpoints.getWorkloadTimes, { query: of }, { signal }),
      staleTime: 60_000,
    }),
  /** Of what has happened: it is asked for anew when it is opened, not with every change. */
  report: (place: string, query: ReportQuery) =>
    queryOptions({
      queryKey: ['monthly-report', place, query] as const,
      queryFn: ({ signal }) =>
        call(workloadEndpoints.getMonthlyReport, { params: { place }, query }, { signal }),
      staleTime: 10_000,
    }),
  /** Made when asked for, and then left alone: what one looks at must not change under the hand. */
  proposal: (query: RebalanceQuery) =>
    queryOptions({
      queryKey: ['rebalance', query] as const,
      queryFn: ({ signal }) => call(workloadEndpoints.proposeRebalance, { query }, { signal }),
      staleTime: Infinity,
      gcTime: 0,
    }),
};
