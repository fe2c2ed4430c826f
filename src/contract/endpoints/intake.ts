import * as z from 'zod/mini';
import {
  type Endpoint,
  byReference,
  command,
  commandProblems,
  get,
  none,
  post,
  written,
} from '../endpoint';
import { Nothing } from '../command';
import { Id, Reference } from '../fields';
import { DuplicateFlagList, FindMatches, MatchList } from '../matches';
import { CreateRequest, RequestCreated } from '../request';

const flagQuery = z.strictObject({
  /** Also those that somebody has dismissed. */
  state: z.optional(z.enum(['open', 'all'], 'not-a-choice')),
});

/** Intake: a request is taken, and whether its patient is known already. */
export const intakeEndpoints = {
  createRequest: {
    ...post,
    operationId: 'createRequest',
    summary: 'Take a request: it becomes a case, also while intake is incomplete',
    path: '/api/requests',
    policy: 'request.create',
    body: CreateRequest,
    success: { status: 201, schema: RequestCreated },
    problems: commandProblems,
  },
  findMatches: {
    ...post,
    isSafe: true,
    operationId: 'findMatches',
    summary:
      'Patients in my scope who may be the one that is being typed; changes nothing, takes no key',
    path: '/api/matches',
    policy: 'match.find',
    body: FindMatches,
    success: { status: 200, schema: MatchList },
    problems: [],
  },
  listDuplicateFlags: {
    ...get,
    operationId: 'listDuplicateFlags',
    summary: 'Cases in my scope that the server takes for possible duplicates, newest first',
    path: '/api/duplicate-flags',
    policy: 'duplicate.read',
    params: none,
    query: flagQuery,
    success: { status: 200, schema: DuplicateFlagList },
    problems: [],
  },
  listCaseDuplicateFlags: {
    ...get,
    operationId: 'listCaseDuplicateFlags',
    summary: 'Flags of one case: of which cases it may be a duplicate, or they of it',
    path: '/api/cases/:reference/duplicate-flags',
    policy: 'duplicate.read',
    params: byReference,
    query: flagQuery,
    success: { status: 200, schema: DuplicateFlagList },
    problems: ['not-found'],
  },
  dismissDuplicateFlag: {
    ...command,
    versioned: false,
    operationId: 'dismissDuplicateFlag',
    summary: 'Say that it is someone else',
    path: '/api/cases/:reference/duplicate-flags/:flagId/dismiss',
    policy: 'duplicate.dismiss',
    params: z.strictObject({ reference: Reference, flagId: Id }),
    body: Nothing,
    success: written,
    problems: commandProblems,
  },
} as const satisfies Record<string, Endpoint>;
