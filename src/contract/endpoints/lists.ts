import {
  CaseList,
  CaseListQuery,
  Neighbours,
  NeighboursQuery,
  NextBest,
  NextBestQuery,
  QueueSummaryList,
} from '../case-list';
import { type Endpoint, byReference, get } from '../endpoint';

/** Queues and lists: windows, counts and places in them. */
export const listEndpoints = {
  listQueues: {
    ...get,
    operationId: 'listQueues',
    summary: 'All queues in my scope with their counts',
    path: '/api/queues',
    policy: 'queues.read',
    success: { status: 200, schema: QueueSummaryList },
    problems: [],
  },
  listCases: {
    ...get,
    operationId: 'listCases',
    summary: 'A window of the cases in my scope, filtered and sorted',
    path: '/api/cases',
    policy: 'cases.list',
    query: CaseListQuery,
    success: { status: 200, schema: CaseList },
    problems: [],
  },
  getNextBest: {
    ...get,
    operationId: 'getNextBest',
    summary: 'The request that should be answered next by me, and why',
    path: '/api/next-best',
    policy: 'cases.list',
    query: NextBestQuery,
    success: { status: 200, schema: NextBest },
    problems: [],
  },
  getNeighbours: {
    ...get,
    operationId: 'getNeighbours',
    summary: 'The previous and next case of a list',
    path: '/api/cases/:reference/neighbours',
    policy: 'cases.list',
    params: byReference,
    query: NeighboursQuery,
    success: { status: 200, schema: Neighbours },
    problems: ['not-found'],
  },
} as const satisfies Record<string, Endpoint>;
