import * as z from 'zod/mini';
import { BLOCKED_ON } from '@/domain/blocker';
import { TIMED_STEPS } from '@/domain/report/timed-steps';
import { READINESS } from '@/domain/row-readiness';
import {
  BANDS,
  CHANNELS,
  GATES,
  OUTCOMES,
  PAYERS,
  STAGES,
  URGENCIES,
  WAITING_ON,
} from '@/domain/vocabulary';
import { COMPLEXITIES } from '@/domain/workload/complexity';
import { LOAD_REASONS, STAGE_AGES } from '@/domain/workload/load-reasons';
import { Blocker } from './blocker';
import {
  choice,
  Code,
  CountryCode,
  Id,
  LanguageTag,
  Moment,
  PlainDate,
  Reference,
  text,
  TEXT_LIMITS,
  Version,
} from './fields';
import { listOf, windowShape } from './list-window';

/** One row of a list; the moments of its clock, never a band or an age. */
export const CaseListRow = z.strictObject({
  id: Id,
  reference: Reference,
  version: Version,
  revision: z.int(),
  office: Code,
  campus: z.nullable(Code),
  channel: choice(CHANNELS),
  facilitator: z.nullable(Code),
  patientId: Id,
  patientName: z.string(),
  patientOwnScript: z.nullable(z.string()),
  callerName: z.string(),
  language: z.nullable(LanguageTag),
  residence: z.nullable(CountryCode),
  specialties: z.array(Code),
  urgency: choice(URGENCIES),
  payer: z.nullable(choice(PAYERS)),
  stage: choice(STAGES),
  stageSince: Moment,
  /** How it ended; null while it is open. */
  outcome: z.nullable(choice(OUTCOMES)),
  arrivedAt: Moment,
  ownerId: z.nullable(Id),
  dueAt: z.nullable(Moment),
  dueTodayFrom: z.nullable(Moment),
  pausedSince: z.nullable(Moment),
  duePlace: z.nullable(Code),
  waitingOn: z.nullable(choice(WAITING_ON)),
  holdReviewOn: z.nullable(PlainDate),
  holdReviewFrom: z.nullable(Moment),
  blocker: z.nullable(Blocker),
  failingGates: z.array(choice(GATES)),
  nextContactAt: z.nullable(Moment),
  arrivalOn: z.nullable(PlainDate),
  departureOn: z.nullable(PlainDate),
  visaRiskFrom: z.nullable(Moment),
  isIntakeComplete: z.boolean(),
  complexity: z.array(choice(COMPLEXITIES)),
  transfer: z.nullable(
    z.strictObject({ toOffice: z.nullable(Code), toCampus: z.nullable(Code), askedAt: Moment }),
  ),
  handOff: z.nullable(
    z.strictObject({
      toPerson: z.nullable(Id),
      toOffice: z.nullable(Code),
      toCampus: z.nullable(Code),
      forPerson: z.nullable(Id),
      askedAt: Moment,
      askedBy: Id,
    }),
  ),
  /** Conflicts of interpreters that nobody has kept, as the case lists them; see `extra`. */
  conflicts: z.optional(z.int()),
});
export type CaseListRow = z.output<typeof CaseListRow>;

/** What a row holds only where it is asked for: it is counted over all cases, and no row holds it. */
export const ROW_EXTRAS = ['conflicts'] as const;
export type RowExtra = (typeof ROW_EXTRAS)[number];

/** What a list can show and be sorted by, in the order of its chooser; a leading `-` turns it round. */
export const CASE_SORT_KEYS = [
  'reference',
  'patient',
  'language',
  'specialty',
  'campus',
  'office',
  'urgency',
  'stage',
  'due',
  'blocker',
  'blockedOn',
  'readiness',
  'conflicts',
  'owner',
  'arrival',
  'departure',
  'arrived',
  'payer',
  'residence',
] as const;
export type CaseSortKey = (typeof CASE_SORT_KEYS)[number];
export const CASE_SORTS = CASE_SORT_KEYS.flatMap((key) => [key, `-${key}`] as const) as [
  CaseSort,
  ...CaseSort[],
];
export type CaseSort = CaseSortKey | `-${CaseSortKey}`;

/** Whether a column is of those that no row holds. */
export const isCounted = (key: CaseSortKey): key is RowExtra =>
  (ROW_EXTRAS as readonly CaseSortKey[]).includes(key);

/** What must be counted for a list that shows these columns, or is sorted so. */
export const countedFor = (columns: readonly string[] = [], sort?: string): RowExtra[] =>
  ROW_EXTRAS.filter((key) => columns.includes(key) || sort === key || sort === `-${key}`);

export const LIST_STATES = ['open', 'closed', 'all'] as const;
/** Transfers that wait for an answer of my side, and of another's. */
export const TRANSFER_FILTERS = ['in', 'out'] as const;
/**
 * Hand-offs that wait for me, and those that I, or my cases' senders, wait for; any that wait for
 * anybody, and of these the ones that have grown old.
 */
export const HAND_OFF_FILTERS = ['in', 'out', 'any', 'aged'] as const;
/** Urgent, its place is shut: I am on duty there; or nobody is, and I could be. */
export const DUTY_FILTERS = ['me', 'nobody'] as const;
export type DutyFilter = (typeof DUTY_FILTERS)[number];
export const HOLD_FILTERS = ['on', 'off', 'review-due'] as const;
const YES_NO = ['yes', 'no'] as const;
const many = <T extends z.core.$ZodType>(item: T) =>
  z.optional(z.array(item).check(z.maxLength(60, 'too-many')));

/**
 * The filter of every list, as it stands in the address and in the query of the API. Fields of one
 * name are alternatives, different fields must all hold. `none`, `me` and `nobody` are words here.
 */
export const caseFilterShape = {
  /** Open cases where it is absent, and closed ones as well where another field asks for them. */
  state: z.optional(choice(LIST_STATES)),
  office: many(Code),
  stage: many(choice(STAGES)),
  band: many(choice(BANDS)),
  urgency: many(choice(URGENCIES)),
  specialty: many(Code),
  /** A campus code or `none`. */
  campus: many(Code),
  /** A language tag or `none`. */
  language: many(z.union([z.literal('none'), LanguageTag], 'invalid')),
  /** A payer or `none`. */
  payer: many(choice([...PAYERS, 'none'])),
  /** `me`, `nobody`, `anybody` or a person's id. */
  owner: many(z.union([z.literal(['me', 'nobody', 'anybody']), Id], 'invalid')),
  channel: many(choice(CHANNELS)),
  /** The organisation that referred the case, or `none`. */
  facilitator: many(Code),
  /** A country of residence or `none`. */
  residence: many(z.union([z.literal('none'), CountryCode], 'invalid')),
  /** How closed cases ended. */
  outcome: many(choice(OUTCOMES)),
  waitingOn: many(choice(WAITING_ON)),
  /** Whose move a blocker is. */
  blockedOn: many(choice(BLOCKED_ON)),
  readiness: many(choice(READINESS)),
  /** Gates of which at least one fails. */
  gate: many(choice(GATES)),
  /** An interpreter booking of the case has something against it that nobody has kept. */
  conflict: z.optional(choice(['open'])),
  hold: z.optional(choice(HOLD_FILTERS)),
  /** With `in`, `office` is the queue that the case would come to. */
  transfer: z.optional(choice(TRANSFER_FILTERS)),
  handOff: z.optional(choice(HAND_OFF_FILTERS)),
  duty: z.optional(choice(DUTY_FILTERS)),
  arrivalFrom: z.optional(PlainDate),
  arrivalTo: z.optional(PlainDate),
  /** For how long it has stood in its stage. */
  stageAge: many(choice(STAGE_AGES)),
  /** What it weighs more for; of these, one is enough. */
  load: many(choice(LOAD_REASONS)),
  /** Days in Rochester on which the clock runs out, the case arrived, or it was closed. */
  dueFrom: z.optional(PlainDate),
  dueTo: z.optional(PlainDate),
  arrivedFrom: z.optional(PlainDate),
  arrivedTo: z.optional(PlainDate),
  closedFrom: z.optional(PlainDate),
  closedTo: z.optional(PlainDate),
  /** Cases that finished this step between two days in Rochester (without days: ever). */
  took: z.optional(choice(TIMED_STEPS)),
  tookFrom: z.optional(PlainDate),
  tookTo: z.optional(PlainDate),
  /** Open at the end of this day. */
  openOn: z.optional(PlainDate),
  /** When the party leaves; both days count. */
  departureFrom: z.optional(PlainDate),
  departureTo: z.optional(PlainDate),
  visaRisk: z.optional(choice(YES_NO)),
  intake: z.optional(choice(['complete', 'incomplete'])),
  /** For those who may merge; for everybody else there is no such filter. */
  duplicate: z.optional(choice(['suspected'])),
  /** Words to find: patient in Latin or own script, caller, reference, phone. */
  q: z.optional(text(TEXT_LIMITS.search)),
} as const;
export const CaseFilter = z.strictObject(caseFilterShape);
export type CaseFilter = z.output<typeof CaseFilter>;

export const CaseListQuery = z.strictObject({
  ...caseFilterShape,
  /** Only those that arrived after this moment: the count behind "3 new requests". */
  arrivedAfter: z.optional(Moment),
  ...windowShape,
  extra: many(choice(ROW_EXTRAS)),
  sort: z.optional(choice(CASE_SORTS)),
});
export type CaseListQuery = z.output<typeof CaseListQuery>;

export const CaseList = listOf(CaseListRow);
export type CaseList = z.output<typeof CaseList>;

/**
 * Who stands before and after a case in a list. Of one that is not in it (any more): who would by the
 * order of the list, so that whoever works through it goes on from what has just left it.
 */
export const Neighbours = z.strictObject({
  previous: z.nullable(Reference),
  next: z.nullable(Reference),
  /** 1-based; null when the case is no longer in the list. */
  position: z.nullable(z.int()),
  total: z.int(),
});
export type Neighbours = z.output<typeof Neighbours>;

export const NeighboursQuery = z.strictObject({
  ...caseFilterShape,
  sort: z.optional(choice(CASE_SORTS)),
});

/** Why this one is next; the screen words it. */
export const NEXT_REASONS = [
  'overdue',
  'due-today',
  'due-next',
  'urgent',
  'soon',
  'mine',
  'unclaimed',
  'call-window-open',
  'speaks-my-language',
  'hold-review-due',
  'on-duty',
  'nobody-on-duty',
] as const;
/** Sought among what the filter of a list matches, whatever is not this person's left out. */
export const NextBestQuery = z.strictObject({
  ...caseFilterShape,
  /** Those just seen, to be passed over. */
  after: many(Reference),
});
export const NextBest = z.strictObject({
  row: z.nullable(CaseListRow),
  reasons: z.array(choice(NEXT_REASONS)),
});
export type NextBest = z.output<typeof NextBest>;

/** One queue of the overview; each number is the total of the list that its link opens. */
export const QueueSummary = z.strictObject({
  office: Code,
  open: z.int(),
  new: z.int(),
  unclaimed: z.int(),
  dueToday: z.int(),
  overdue: z.int(),
  holdReviewDue: z.int(),
  /** Transfers to this queue that wait for an answer of mine. */
  transfersIn: z.int(),
  /** Arrival of the new request that has waited longest. */
  oldestWaitSince: z.nullable(Moment),
});
export type QueueSummary = z.output<typeof QueueSummary>;
export const QueueSummaryList = z.strictObject({
  items: z.array(QueueSummary),
  revision: z.int(),
  asOf: Moment,
});
export type QueueSummaryList = z.output<typeof QueueSummaryList>;
