import * as z from 'zod/mini';
import { Nothing } from '../command';
import { byReference, commandProblems, type Endpoint, get, post } from '../endpoint';
import { Id, Reference } from '../fields';
import { AskHandOff, HandOffList, HandOffWritten, ReturnHandOff } from '../hand-off';

/**
 * An answer names the hand-off that was read, and it can be given once: compare and set, as a claim.
 * So no `If-Match`: whoever is slower is told who was faster.
 */
const answer = {
  ...post,
  params: z.strictObject({ reference: Reference, handOffId: Id }),
  policy: 'case.hand-off',
  success: { status: 200, schema: HandOffWritten },
  problems: commandProblems,
} as const;

/** A case that changes hands as a package (Product reference, §6). */
export const handOffEndpoints = {
  listHandOffs: {
    ...get,
    operationId: 'listHandOffs',
    summary: 'All hand-offs of a case, newest first',
    path: '/api/cases/:reference/hand-offs',
    policy: 'case.read',
    params: byReference,
    success: { status: 200, schema: HandOffList },
    problems: ['not-found'],
  },
  askHandOff: {
    ...post,
    operationId: 'askHandOff',
    summary: 'Hand a case of mine to somebody; until it is accepted its owner answers for it',
    path: '/api/cases/:reference/hand-offs',
    policy: 'case.hand-off',
    params: byReference,
    body: AskHandOff,
    success: { status: 201, schema: HandOffWritten },
    problems: commandProblems,
  },
  acceptHandOff: {
    ...answer,
    operationId: 'acceptHandOff',
    summary: 'Take the case that was handed to me; I answer for it from now on',
    path: '/api/cases/:reference/hand-offs/:handOffId/accept',
    body: Nothing,
  },
  returnHandOff: {
    ...answer,
    operationId: 'returnHandOff',
    summary: 'Leave the case with its owner, with the reason',
    path: '/api/cases/:reference/hand-offs/:handOffId/return',
    body: ReturnHandOff,
  },
  revokeHandOff: {
    ...answer,
    operationId: 'revokeHandOff',
    summary: 'Take my hand-off back before it is answered',
    path: '/api/cases/:reference/hand-offs/:handOffId/revoke',
    body: Nothing,
  },
} as const satisfies Record<string, Endpoint>;
