import { BulkAnswer, ChangeCases, PickedCases, PickQuery, RevertChanges } from '../bulk';
import { type Endpoint, get, post, WRITE_PROBLEMS } from '../endpoint';

/**
 * Many cases at once (architecture, §4). Each is decided by itself: one that is refused leaves the
 * others; those that are done in one call are committed together, each with an event of its own.
 */
export const bulkEndpoints = {
  pickCases: {
    ...get,
    operationId: 'pickCases',
    summary: 'Reference and version of every case that a filter matches now',
    path: '/api/picks',
    policy: 'cases.list',
    query: PickQuery,
    success: { status: 200, schema: PickedCases },
    problems: [],
  },
  changeCases: {
    ...post,
    operationId: 'changeCases',
    summary: 'One command on many cases, with an answer for each',
    path: '/api/bulk/changes',
    policy: 'cases.change-many',
    body: ChangeCases,
    success: { status: 200, schema: BulkAnswer },
    problems: WRITE_PROBLEMS,
  },
  revertChanges: {
    ...post,
    operationId: 'revertChanges',
    summary: 'Undo many changes of mine, with an answer for each',
    path: '/api/bulk/reverts',
    policy: 'change.revert',
    body: RevertChanges,
    success: { status: 200, schema: BulkAnswer },
    problems: WRITE_PROBLEMS,
  },
} as const satisfies Record<string, Endpoint>;
