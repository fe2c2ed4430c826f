import * as z from 'zod/mini';
import { type Endpoint, get, post, WRITE_PROBLEMS } from '../endpoint';
import { AssignAnswers, AssignFollowUps, ChaseAnswers, ChaseFollowUps } from '../bulk-chase';
import { Export, ExportQuery } from '../export';
import { Id } from '../fields';
import {
  BeginFollowUpExport,
  FollowUpAgeing,
  FollowUpCounts,
  FollowUpExportWindow,
  FollowUpFilter,
  FollowUpList,
  FollowUpListQuery,
} from '../follow-up-list';

/** The four lists of follow-ups: windows, counts, ageing, and taking one along. */
export const followUpListEndpoints = {
  listFollowUps: {
    ...get,
    operationId: 'listFollowUps',
    summary: 'A window of the follow-ups in my scope, filtered and sorted',
    path: '/api/follow-ups',
    policy: 'follow-ups.list',
    query: FollowUpListQuery,
    success: { status: 200, schema: FollowUpList },
    problems: [],
  },
  countFollowUps: {
    ...get,
    operationId: 'countFollowUps',
    summary: 'The numbers of each of the four lists in my scope',
    path: '/api/follow-ups/counts',
    policy: 'follow-ups.list',
    success: { status: 200, schema: FollowUpCounts },
    problems: [],
  },
  ageFollowUps: {
    ...get,
    operationId: 'ageFollowUps',
    summary: 'How old the follow-ups of a filter are, with the money of each band by currency',
    path: '/api/follow-ups/ageing',
    policy: 'follow-ups.list',
    query: FollowUpFilter,
    success: { status: 200, schema: FollowUpAgeing },
    problems: [],
  },
  chaseFollowUps: {
    ...post,
    operationId: 'chaseFollowUps',
    summary: 'Log on many follow-ups that somebody was asked; sends nothing itself',
    path: '/api/bulk/chases',
    policy: 'follow-up.chase',
    body: ChaseFollowUps,
    success: { status: 200, schema: ChaseAnswers },
    problems: WRITE_PROBLEMS,
  },
  assignFollowUps: {
    ...post,
    operationId: 'assignFollowUps',
    summary: 'Take many follow-ups over, or, as a supervisor, give them to somebody',
    path: '/api/bulk/follow-up-owners',
    policy: 'follow-up.take',
    body: AssignFollowUps,
    success: { status: 200, schema: AssignAnswers },
    problems: WRITE_PROBLEMS,
  },
  beginFollowUpExport: {
    ...post,
    operationId: 'beginFollowUpExport',
    summary: 'Fix which follow-ups of a list are exported, and their order',
    path: '/api/follow-up-exports',
    policy: 'follow-ups.export',
    body: BeginFollowUpExport,
    success: { status: 201, schema: Export },
    problems: WRITE_PROBLEMS,
  },
  readFollowUpExport: {
    ...get,
    operationId: 'readFollowUpExport',
    summary: 'A window of the rows of an export of mine',
    path: '/api/follow-up-exports/:exportId',
    policy: 'follow-ups.export',
    params: z.strictObject({ exportId: Id }),
    query: ExportQuery,
    success: { status: 200, schema: FollowUpExportWindow },
    problems: ['not-found'],
  },
} as const satisfies Record<string, Endpoint>;
