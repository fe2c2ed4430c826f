import * as z from 'zod/mini';
import { Nothing } from '../command';
import {
  byReference,
  type Endpoint,
  get,
  post,
  versionedProblems,
  WRITE_PROBLEMS,
} from '../endpoint';
import { Id } from '../fields';
import { CopyNumber, OpenReveal, RevealAnswer, RevealList, RevealNumbers } from '../reveal';

const byReveal = z.strictObject({ revealId: Id });

/** Passport and insurance numbers: shown for a while with a reason, and taken along. */
export const revealEndpoints = {
  revealNumbers: {
    ...post,
    operationId: 'revealNumbers',
    summary: 'Show the passport and insurance numbers of one case for fifteen minutes',
    path: '/api/cases/:reference/reveal',
    policy: 'case.reveal',
    params: byReference,
    body: RevealNumbers,
    success: { status: 201, schema: RevealAnswer },
    problems: ['not-found', 'rule-refused', ...WRITE_PROBLEMS],
  },
  endReveal: {
    ...post,
    operationId: 'endReveal',
    summary: 'End a reveal of one’s own before its time',
    path: '/api/reveals/:revealId/end',
    policy: 'case.reveal',
    params: byReveal,
    body: Nothing,
    success: { status: 200, schema: RevealAnswer },
    problems: ['not-found', ...WRITE_PROBLEMS],
  },
  getOpenReveal: {
    ...get,
    operationId: 'getOpenReveal',
    summary: 'The reveal of the signed-in person that is open now',
    path: '/api/reveals/open',
    policy: 'case.reveal',
    success: { status: 200, schema: OpenReveal },
    problems: [],
  },
  listReveals: {
    ...get,
    operationId: 'listReveals',
    summary: 'Reveals for review, newest first',
    path: '/api/reveals',
    policy: 'audit.read',
    success: { status: 200, schema: RevealList },
    problems: [],
  },
  agreeReveal: {
    ...post,
    operationId: 'agreeReveal',
    summary: 'Another supervisor has seen a reveal and agrees',
    path: '/api/reveals/:revealId/agree',
    policy: 'audit.read',
    params: byReveal,
    body: Nothing,
    versioned: true,
    success: { status: 200, schema: RevealAnswer },
    problems: versionedProblems,
  },
  copyNumber: {
    ...post,
    operationId: 'copyNumber',
    summary:
      'Somebody takes a number along that shows; said before it is copied, for the audit trail',
    path: '/api/cases/:reference/number-copies',
    policy: 'number.copy',
    params: byReference,
    body: CopyNumber,
    success: { status: 200, schema: Nothing },
    problems: ['not-found', 'rule-refused', ...WRITE_PROBLEMS],
  },
} as const satisfies Record<string, Endpoint>;
