import * as z from 'zod/mini';
import { BLOCKED_ON } from '@/domain/blocker';
import { AGE_BANDS } from '@/domain/follow-up/age-band';
import {
  BILLING_STATES,
  CLAIM_PAYERS,
  FOLLOW_UP_ENDS,
  type FollowUpState,
  INSURANCE_STATES,
  NEXT_VISIT_STATES,
  REPORT_STATES,
} from '@/domain/follow-up/vocabulary';
import { BANDS, FOLLOW_UP_KINDS } from '@/domain/vocabulary';
import { MOST_PICKED } from './bulk';
import { Caller, Disclosure } from './case';
import {
  choice,
  Code,
  Id,
  LanguageTag,
  MAX_WINDOW,
  Moment,
  PlainDate,
  Reference,
  text,
  TEXT_LIMITS,
  Version,
} from './fields';
import { listOf, windowShape } from './list-window';

/** Every state of a follow-up, in the order in which its kind goes through them; each name once. */
export const FOLLOW_UP_STATES = [
  ...new Set<FollowUpState>([
    ...REPORT_STATES,
    ...BILLING_STATES,
    ...INSURANCE_STATES,
    ...NEXT_VISIT_STATES,
  ]),
  // There is at least one.
] as [FollowUpState, ...FollowUpState[]];
const state = choice(FOLLOW_UP_STATES);

/** One row of the lists of follow-ups; the moments of its clock, never a band or an age. */
export const FollowUpListRow = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  reference: Reference,
  office: Code,
  campus: z.nullable(Code),
  patientId: Id,
  patientName: z.string(),
  patientOwnScript: z.nullable(z.string()),
  language: z.nullable(LanguageTag),
  kind: choice(FOLLOW_UP_KINDS),
  state,
  stateSince: Moment,
  dueAt: z.nullable(Moment),
  dueTodayFrom: z.nullable(Moment),
  pausedSince: z.nullable(Moment),
  duePlace: z.nullable(Code),
  promisedOn: z.nullable(PlainDate),
  promisePassesAt: z.nullable(Moment),
  ownerId: z.nullable(Id),
  waitingOn: z.nullable(choice(BLOCKED_ON)),
  /** Minor units; less than 0 is owed to the payer. */
  amount: z.nullable(z.int()),
  currency: z.nullable(z.string()),
  /** What of a bill's amount others than the family are to pay, minor units. */
  ofPayers: z.int(),
  openedAt: Moment,
  agesFrom: Moment,
  lastChaseAt: z.nullable(Moment),
  unansweredChases: z.int(),
  isClosed: z.boolean(),
  endedHow: z.nullable(choice(FOLLOW_UP_ENDS)),
  onlyFor: z.nullable(Id),
  /** Who there is to ask, and what must be known before (Product reference, §5). */
  caller: z.strictObject({
    name: Caller.shape.name,
    relationship: Caller.shape.relationship,
    consent: Caller.shape.consent,
    language: Caller.shape.language,
  }),
  homePhysicianName: z.nullable(z.string()),
  payers: z.array(choice(CLAIM_PAYERS)),
  disclosure: Disclosure,
});
export type FollowUpListRow = z.output<typeof FollowUpListRow>;

/** What the lists can be sorted by, and show; a leading `-` turns it round. */
export const FOLLOW_UP_SORT_KEYS = [
  'reference',
  'patient',
  'state',
  'due',
  'owner',
  'waitingOn',
  'amount',
  'age',
  'lastChase',
  'unanswered',
  'promised',
  'language',
  'office',
  'campus',
] as const;
export type FollowUpSortKey = (typeof FOLLOW_UP_SORT_KEYS)[number];
export type FollowUpSort = FollowUpSortKey | `-${FollowUpSortKey}`;
export const FOLLOW_UP_SORTS = FOLLOW_UP_SORT_KEYS.flatMap((key) => [key, `-${key}`] as const) as [
  FollowUpSort,
  ...FollowUpSort[],
];

export const FOLLOW_UP_STATUSES = ['open', 'closed', 'all'] as const;
/** Never asked; asked so often in vain that the next step of the escalation is due. */
export const CHASE_FILTERS = ['never', 'unanswered'] as const;
/** A promised date that holds; one that has passed; none. */
export const PROMISE_FILTERS = ['given', 'passed', 'none'] as const;

const many = <T extends z.core.$ZodType>(item: T) =>
  z.optional(z.array(item).check(z.maxLength(60, 'too-many')));

/**
 * The filter of the lists of follow-ups, as it stands in the address and in the query of the API.
 * Fields of one name are alternatives, different fields must all hold.
 */
export const followUpFilterShape = {
  kind: many(choice(FOLLOW_UP_KINDS)),
  status: z.optional(choice(FOLLOW_UP_STATUSES)),
  state: many(state),
  band: many(choice(BANDS)),
  age: many(choice(AGE_BANDS)),
  /** `me`, `nobody` or a person's id. */
  owner: many(z.union([z.literal('me'), z.literal('nobody'), Id], 'invalid')),
  waitingOn: many(choice(BLOCKED_ON)),
  chase: z.optional(choice(CHASE_FILTERS)),
  promise: z.optional(choice(PROMISE_FILTERS)),
  /** ISO 4217. */
  currency: many(z.string('invalid').check(z.regex(/^[A-Z]{3}$/, 'invalid'))),
  office: many(Code),
  /** A campus code or `none`. */
  campus: many(Code),
  language: many(LanguageTag),
  /** Words to find: patient in Latin or own script, caller, reference, phone. */
  q: z.optional(text(TEXT_LIMITS.search)),
} as const;
export const FollowUpFilter = z.strictObject(followUpFilterShape);
export type FollowUpFilter = z.output<typeof FollowUpFilter>;

export const FollowUpListQuery = z.strictObject({
  ...followUpFilterShape,
  /** Only those that were opened after this moment: the count behind "3 new". */
  openedAfter: z.optional(Moment),
  ...windowShape,
  /** Only these: the selected ones. */
  id: z.optional(z.array(Id).check(z.maxLength(MAX_WINDOW, 'too-many'))),
  sort: z.optional(choice(FOLLOW_UP_SORTS)),
});

export const FollowUpList = listOf(FollowUpListRow);

/** The numbers of one of the four lists; each is the total of the list that its link opens. */
export const FollowUpCounts = z.strictObject({
  items: z.array(
    z.strictObject({
      kind: choice(FOLLOW_UP_KINDS),
      open: z.int(),
      dueToday: z.int(),
      overdue: z.int(),
      promisePassed: z.int(),
    }),
  ),
  revision: z.int(),
  asOf: Moment,
});

/**
 * The money of some rows, currency by currency: amounts of two currencies are never added, and what
 * is owed to one payer takes nothing off what another one owes.
 */
const Sum = z.strictObject({
  currency: z.string(),
  /** What is owed to the house. */
  minor: z.int(),
  /** What was deposited and not billed yet, and what is to be paid back. */
  credit: z.int(),
  count: z.int(),
});

/** How old what a filter matches is; its own `age` is left out of it. */
export const FollowUpAgeing = z.strictObject({
  bands: z.array(
    z.strictObject({
      age: choice(AGE_BANDS),
      /** The total of the same list with this age. */
      count: z.int(),
      overdue: z.int(),
      sums: z.array(Sum),
    }),
  ),
  total: z.int(),
  sums: z.array(Sum),
  revision: z.int(),
  asOf: Moment,
});
export type FollowUpAgeing = z.output<typeof FollowUpAgeing>;

/** Columns of a list of follow-ups in their order. */
export const FollowUpColumns = z
  .array(choice(FOLLOW_UP_SORT_KEYS))
  .check(z.minLength(1, 'required'), z.maxLength(FOLLOW_UP_SORT_KEYS.length, 'too-many'));

export const BeginFollowUpExport = z.strictObject({
  filter: FollowUpFilter,
  sort: choice(FOLLOW_UP_SORTS),
  /** What the file will show, for the audit trail. */
  columns: FollowUpColumns,
  /** Only these of the list: the selected ones. */
  ids: z.optional(z.array(Id).check(z.maxLength(MOST_PICKED, 'too-many'))),
  /** All of the list but these. */
  except: z.optional(z.array(Id).check(z.maxLength(MOST_PICKED, 'too-many'))),
});
export type BeginFollowUpExport = z.output<typeof BeginFollowUpExport>;

/** Rows that have left the reader's scope since the beginning are left out and counted. */
export const FollowUpExportWindow = z.strictObject({
  items: z.array(FollowUpListRow),
  offset: z.int(),
  gone: z.int(),
});
