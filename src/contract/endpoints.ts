// Over 300 lines: one table of all operations, so that nothing of the contract is looked for twice.
import * as z from 'zod/mini';
import type { PolicyAction } from '@/domain/policy';
import { CaseDetail, CasePatch, CaseWritten } from './case';
import {
  CaseList,
  CaseListQuery,
  Neighbours,
  NeighboursQuery,
  NextBest,
  NextBestQuery,
  QueueSummaryList,
} from './case-list';
import {
  ClaimCase,
  CloseCase,
  DecideSpecialty,
  HoldCase,
  MoveCase,
  Nothing,
  ReopenCase,
} from './command';
import { ContactList, ContactWritten, LogContact } from './contact';
import { DemoPeople, DemoState, SimulatorSwitch } from './demo';
import { CaseEventList } from './event';
import { Code, count, Id, Reference } from './fields';
import { Beat, ChangeFeed, ChangesQuery, PresenceList } from './live';
import { PatientPatch } from './patient';
import { PersonList, Session, SignIn } from './person';
import type { ProblemCode } from './problem';

export interface Endpoint {
  readonly operationId: string;
  readonly summary: string;
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  /** `:name` marks a parameter, `/api/cases/:reference`. */
  readonly path: `/api/${string}`;
  /** The row of the policy table that says who may; `public` needs no sign-in. */
  readonly policy: PolicyAction | 'public';
  readonly params: z.ZodMiniObject;
  readonly query: z.ZodMiniObject;
  readonly body: z.ZodMiniType | null;
  readonly success: { readonly status: 200 | 201; readonly schema: z.ZodMiniType };
  /** Refusals of its own; those of every operation are in `COMMON_PROBLEMS`. */
  readonly problems: readonly ProblemCode[];
  /** The caller must send the version it read as `If-Match`; else 428. */
  readonly versioned: boolean;
}

/** What any operation may answer beside its own problems. */
export const COMMON_PROBLEMS = [
  'unreadable',
  'header-missing',
  'unauthenticated',
  'expired',
  'forbidden',
  'invalid',
  'too-large',
  'too-many',
  'internal',
  'unavailable',
] as const satisfies readonly ProblemCode[];

/** What every POST may answer: the idempotency key, and the store. */
export const WRITE_PROBLEMS = [
  'still-running',
  'key-reused',
  'storage-failed',
] as const satisfies readonly ProblemCode[];

const none = z.strictObject({});
const byReference = z.strictObject({ reference: Reference });

const get = { method: 'get', params: none, query: none, body: null, versioned: false } as const;
const post = { method: 'post', params: none, query: none, versioned: false } as const;
const commandProblems = ['not-found', 'rule-refused', ...WRITE_PROBLEMS] as const;
const versionedProblems = ['version-stale', 'version-missing', ...commandProblems] as const;
const command = {
  ...post,
  params: byReference,
  versioned: true,
  problems: versionedProblems,
} as const;
const written = { status: 200, schema: CaseWritten } as const;

/** The one table that client, server, OpenAPI document and permission matrix are derived from. */
export const endpoints = {
  listDemoPeople: {
    ...get,
    operationId: 'listDemoPeople',
    summary: 'The people one can sign in as in the demo',
    path: '/api/demo/people',
    policy: 'public',
    success: { status: 200, schema: DemoPeople },
    problems: [],
  },
  getDemo: {
    ...get,
    operationId: 'getDemo',
    summary: 'Size, age and switches of the demo data',
    path: '/api/demo',
    policy: 'public',
    success: { status: 200, schema: DemoState },
    problems: [],
  },
  resetDemo: {
    ...post,
    operationId: 'resetDemo',
    summary: 'Lay the demo data again around the present moment; everything entered is lost',
    path: '/api/demo/reset',
    policy: 'demo.manage',
    body: Nothing,
    success: { status: 200, schema: DemoState },
    problems: WRITE_PROBLEMS,
  },
  switchSimulator: {
    ...post,
    method: 'put',
    operationId: 'switchSimulator',
    summary: "Let other people's work arrive through the day, or not",
    path: '/api/demo/simulator',
    policy: 'demo.manage',
    body: SimulatorSwitch,
    success: { status: 200, schema: DemoState },
    problems: [],
  },
  signIn: {
    ...post,
    operationId: 'signIn',
    summary: 'Sign in as a person',
    path: '/api/session',
    policy: 'public',
    body: SignIn,
    success: { status: 201, schema: Session },
    problems: WRITE_PROBLEMS,
  },
  getSession: {
    ...get,
    operationId: 'getSession',
    summary: 'Who is signed in',
    path: '/api/session',
    policy: 'session.use',
    success: { status: 200, schema: Session },
    problems: [],
  },
  signOut: {
    ...get,
    method: 'delete',
    operationId: 'signOut',
    summary: 'End the session',
    path: '/api/session',
    policy: 'session.use',
    success: { status: 200, schema: Nothing },
    problems: [],
  },
  listPeople: {
    ...get,
    operationId: 'listPeople',
    summary: 'The staff directory',
    path: '/api/people',
    policy: 'people.list',
    success: { status: 200, schema: PersonList },
    problems: [],
  },
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
  getCase: {
    ...get,
    operationId: 'getCase',
    summary: 'One case with its patient',
    path: '/api/cases/:reference',
    policy: 'case.read',
    params: byReference,
    success: { status: 200, schema: CaseDetail },
    problems: ['not-found'],
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
  listContacts: {
    ...get,
    operationId: 'listContacts',
    summary: 'The contacts log, newest first',
    path: '/api/cases/:reference/contacts',
    policy: 'case.read',
    params: byReference,
    success: { status: 200, schema: ContactList },
    problems: ['not-found'],
  },
  listEvents: {
    ...get,
    operationId: 'listEvents',
    summary: 'The timeline, newest first',
    path: '/api/cases/:reference/events',
    policy: 'case.read',
    params: byReference,
    query: z.strictObject({
      offset: z.optional(count(0, 1_000_000)),
      limit: z.optional(count(1, 200)),
    }),
    success: { status: 200, schema: CaseEventList },
    problems: ['not-found'],
  },
  reportView: {
    ...post,
    operationId: 'reportView',
    summary: 'The screen that showed a case says so, for the audit trail',
    path: '/api/cases/:reference/views',
    policy: 'case.report-view',
    params: byReference,
    body: z.strictObject({ shownIn: z.enum(['page', 'peek']) }),
    success: { status: 200, schema: Nothing },
    problems: ['not-found', ...WRITE_PROBLEMS],
  },
  claimCase: {
    ...command,
    versioned: false,
    operationId: 'claimCase',
    summary: 'Take a case, if its owner is still the one I saw',
    path: '/api/cases/:reference/claim',
    policy: 'case.claim',
    body: ClaimCase,
    success: written,
    problems: ['claimed', ...commandProblems],
  },
  releaseCase: {
    ...command,
    operationId: 'releaseCase',
    summary: 'Give my case back to its queue',
    path: '/api/cases/:reference/release',
    policy: 'case.release',
    body: Nothing,
    success: written,
  },
  moveCase: {
    ...command,
    operationId: 'moveCase',
    summary: 'Move a case to its next stage',
    path: '/api/cases/:reference/move',
    policy: 'case.move',
    body: MoveCase,
    success: written,
  },
  decideSpecialty: {
    ...command,
    operationId: 'decideSpecialty',
    summary: "Record a specialty's decision",
    path: '/api/cases/:reference/decisions/:specialty',
    policy: 'case.decide',
    params: z.strictObject({ reference: Reference, specialty: Code }),
    body: DecideSpecialty,
    success: written,
  },
  holdCase: {
    ...command,
    operationId: 'holdCase',
    summary: 'Put a case on hold until a review date',
    path: '/api/cases/:reference/hold',
    policy: 'case.hold',
    body: HoldCase,
    success: written,
  },
  liftHold: {
    ...command,
    operationId: 'liftHold',
    summary: 'End the hold',
    path: '/api/cases/:reference/hold/lift',
    policy: 'case.hold',
    body: Nothing,
    success: written,
  },
  closeCase: {
    ...command,
    operationId: 'closeCase',
    summary: 'Close a case with its outcome',
    path: '/api/cases/:reference/close',
    policy: 'case.close',
    body: CloseCase,
    success: written,
  },
  reopenCase: {
    ...command,
    operationId: 'reopenCase',
    summary: 'Open a closed case again, with a reason',
    path: '/api/cases/:reference/reopen',
    policy: 'case.reopen',
    body: ReopenCase,
    success: written,
  },
  editCase: {
    ...command,
    method: 'patch',
    operationId: 'editCase',
    summary: 'Change what intake knows (JSON Merge Patch)',
    path: '/api/cases/:reference',
    policy: 'case.edit',
    body: CasePatch,
    success: written,
  },
  editPatient: {
    ...command,
    method: 'patch',
    operationId: 'editPatient',
    summary:
      'Change the patient of a case (JSON Merge Patch); If-Match is the version of the patient',
    path: '/api/cases/:reference/patient',
    policy: 'patient.edit',
    body: PatientPatch,
    success: written,
  },
  logContact: {
    ...post,
    operationId: 'logContact',
    summary: 'Log a call, message or meeting; the first one that reached somebody begins the case',
    path: '/api/cases/:reference/contacts',
    policy: 'contact.log',
    params: byReference,
    body: LogContact,
    success: { status: 201, schema: ContactWritten },
    problems: commandProblems,
  },
  revertChange: {
    ...post,
    operationId: 'revertChange',
    summary: 'Undo a change of mine within ten minutes, if nothing it touched has changed since',
    path: '/api/changes/:changeId/revert',
    policy: 'change.revert',
    params: z.strictObject({ changeId: Id }),
    body: Nothing,
    success: written,
    problems: commandProblems,
  },
  listChanges: {
    ...get,
    operationId: 'listChanges',
    summary: 'Wait for changes in my scope',
    path: '/api/changes',
    policy: 'changes.read',
    query: ChangesQuery,
    success: { status: 200, schema: ChangeFeed },
    problems: [],
  },
  beat: {
    ...post,
    method: 'put',
    operationId: 'beat',
    summary: 'Say which case I have open; answers who has which open in my scope',
    path: '/api/presence',
    policy: 'presence.beat',
    body: Beat,
    success: { status: 200, schema: PresenceList },
    problems: [],
  },
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type OperationId = keyof Endpoints;
