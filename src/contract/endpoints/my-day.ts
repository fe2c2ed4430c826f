import { type Endpoint, get } from '../endpoint';
import { MyDay, MyDayQuery } from '../my-day';

/** What one person owes today, across all cases. */
export const myDayEndpoints = {
  getMyDay: {
    ...get,
    operationId: 'getMyDay',
    summary: 'What I owe today in the order to do it, each with its reason; then tomorrow',
    path: '/api/my-day',
    policy: 'cases.list',
    query: MyDayQuery,
    success: { status: 200, schema: MyDay },
    problems: [],
  },
} as const satisfies Record<string, Endpoint>;
