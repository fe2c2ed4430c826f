import * as z from 'zod/mini';
import { byReference, command, commandProblems, type Endpoint, post } from '../endpoint';
import { CaseDetail } from '../case';
import { Id, Reference } from '../fields';
import { PlanWritten } from '../plan/case-plan';
import {
  AddEntry,
  AnswerChase,
  AssignFollowUp,
  ChaseFollowUp,
  EndFollowUp,
  OpenFollowUp,
  OpenNextVisit,
  ReverseEntry,
  StepBilling,
  StepInsurance,
  StepReport,
  StepVisit,
  WriteOff,
} from '../plan/follow-up-steps';

const ofFollowUp = z.strictObject({ reference: Reference, followUpId: Id });
const made = { status: 201, schema: PlanWritten } as const;
const changed = { status: 200, schema: PlanWritten } as const;

/** Something is added under an id that the client has made: no version is compared. */
const append = { ...post, params: ofFollowUp, success: made, problems: commandProblems } as const;
/** The follow-up is changed as it was read. */
const step = { ...command, params: ofFollowUp, success: changed } as const;

/** What was promised to a family that is home again (Product reference, §8). */
export const followUpEndpoints = {
  openFollowUp: {
    ...post,
    operationId: 'openFollowUp',
    summary: 'Open a follow-up of a kind that the case has none open of',
    path: '/api/cases/:reference/follow-ups',
    policy: 'follow-up.work',
    params: byReference,
    body: OpenFollowUp,
    success: made,
    problems: commandProblems,
  },
  chaseFollowUp: {
    ...append,
    operationId: 'chaseFollowUp',
    summary: 'Log that somebody was asked, and what they said',
    path: '/api/cases/:reference/follow-ups/:followUpId/chases',
    policy: 'follow-up.chase',
    body: ChaseFollowUp,
  },
  answerChase: {
    ...step,
    operationId: 'answerChase',
    summary: 'They have answered what they were asked',
    path: '/api/cases/:reference/follow-ups/:followUpId/chases/:chaseId/answer',
    policy: 'follow-up.chase',
    params: z.strictObject({ reference: Reference, followUpId: Id, chaseId: Id }),
    body: AnswerChase,
  },
  stepReport: {
    ...step,
    operationId: 'stepReport',
    summary: 'Prepare, release, translate, send, acknowledge or correct a report',
    path: '/api/cases/:reference/follow-ups/:followUpId/report',
    policy: 'follow-up.work',
    body: StepReport,
  },
  stepBilling: {
    ...step,
    operationId: 'stepBilling',
    summary: 'Reconcile a bill, send its statement, answer questions, plan instalments, settle it',
    path: '/api/cases/:reference/follow-ups/:followUpId/billing',
    policy: 'follow-up.settle',
    body: StepBilling,
  },
  addEntry: {
    ...append,
    operationId: 'addEntry',
    summary: 'Write down a payment or a refund; sent twice it is one entry',
    path: '/api/cases/:reference/follow-ups/:followUpId/entries',
    policy: 'follow-up.settle',
    body: AddEntry,
  },
  reverseEntry: {
    ...append,
    operationId: 'reverseEntry',
    summary: 'Take an entry back by one that says the opposite',
    path: '/api/cases/:reference/follow-ups/:followUpId/entries/:entryId/reverse',
    policy: 'follow-up.settle',
    params: z.strictObject({ reference: Reference, followUpId: Id, entryId: Id }),
    body: ReverseEntry,
  },
  writeOffBill: {
    ...append,
    operationId: 'writeOffBill',
    summary: 'Let go of what is owed, with a reason',
    path: '/api/cases/:reference/follow-ups/:followUpId/write-offs',
    policy: 'follow-up.write-off',
    body: WriteOff,
  },
  stepInsurance: {
    ...step,
    operationId: 'stepInsurance',
    summary: 'Gather, file, answer, decide, appeal or settle a claim; add another payer',
    path: '/api/cases/:reference/follow-ups/:followUpId/insurance',
    policy: 'follow-up.settle',
    body: StepInsurance,
  },
  stepVisit: {
    ...step,
    operationId: 'stepVisit',
    summary: 'Propose a next visit, agree on its dates, or say why nobody comes',
    path: '/api/cases/:reference/follow-ups/:followUpId/visit',
    policy: 'follow-up.work',
    body: StepVisit,
  },
  openNextVisit: {
    ...step,
    operationId: 'openNextVisit',
    summary: 'The next visit becomes a new case, linked to this one',
    path: '/api/cases/:reference/follow-ups/:followUpId/next-case',
    policy: 'follow-up.work',
    body: OpenNextVisit,
    success: {
      status: 201,
      schema: z.strictObject({ ...PlanWritten.shape, next: CaseDetail }),
    },
  },
  assignFollowUp: {
    ...step,
    operationId: 'assignFollowUp',
    summary: 'Take a follow-up over, or, as a supervisor, give it to somebody',
    path: '/api/cases/:reference/follow-ups/:followUpId/owner',
    policy: 'follow-up.take',
    body: AssignFollowUp,
  },
  endFollowUp: {
    ...step,
    operationId: 'endFollowUp',
    summary: 'End a follow-up that nobody needs, with a reason',
    path: '/api/cases/:reference/follow-ups/:followUpId/end',
    policy: 'follow-up.settle',
    body: EndFollowUp,
  },
  reopenFollowUp: {
    ...step,
    operationId: 'reopenFollowUp',
    summary: 'Open a follow-up again that had ended, with a reason',
    path: '/api/cases/:reference/follow-ups/:followUpId/reopen',
    policy: 'follow-up.reopen',
    body: EndFollowUp,
  },
} as const satisfies Record<string, Endpoint>;
