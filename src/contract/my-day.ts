import * as z from 'zod/mini';
import { EVENT_KINDS } from '@/domain/event-kinds';
import { MY_DAY_REASONS, TOMORROW_REASONS } from '@/domain/my-day/my-day';
import { CLAIM_KINDS } from '@/domain/my-day/places-to-claim';
import { CONSENTS } from '@/domain/vocabulary';
import { Disclosure } from './case';
import { CaseListRow, ROW_EXTRAS } from './case-list';
import { FollowUpListRow } from './follow-up-list';
import { Task } from './plan/task';
import { choice, Code, Id, Moment, Phone, PlainDate, Reference, text, TEXT_LIMITS } from './fields';

/** Whom to ring now, and what must be known before. */
const MyDayCall = z.strictObject({
  /** Null where no number is known, or nobody may be spoken to. */
  phone: z.nullable(Phone),
  isOpen: z.boolean(),
  /** Null while it is shut, and where it never closes. */
  closesAt: z.nullable(Moment),
  opensAt: z.nullable(Moment),
  consent: choice(CONSENTS),
  disclosure: Disclosure,
});

const MyDayMention = z.strictObject({
  noteId: Id,
  by: Id,
  at: Moment,
  text: text(TEXT_LIMITS.note),
});

const MyDayReturned = z.strictObject({
  by: Id,
  at: Moment,
  reason: z.nullable(text(TEXT_LIMITS.short)),
});

/** The conflicts of a very large world may not be counted yet; rows are then without them. */
export const MyDayQuery = z.strictObject({
  extra: z.optional(z.array(choice(ROW_EXTRAS)).check(z.maxLength(ROW_EXTRAS.length, 'too-many'))),
});

export const MyDayEntry = z.strictObject({
  row: CaseListRow,
  /** The weightiest first. */
  reasons: z.array(choice(MY_DAY_REASONS)),
  at: z.nullable(Moment),
  call: z.nullable(MyDayCall),
  /** The hand-off that waits for me. */
  handOffId: z.nullable(Id),
  /** A hand-off that came back and was not taken up since: by whom, when and why. */
  handOffReturned: z.nullable(MyDayReturned),
  /** The same of a transfer. */
  transferReturned: z.nullable(MyDayReturned),
  mentions: z.array(MyDayMention),
  /** A colleague who is away, and whose case it is. */
  coveringFor: z.nullable(Id),
  /** Tasks of mine that have reminded, the first to remind first. */
  tasks: z.array(Task),
  /** The last date that is covered of a patient on site who stays longer; null where nothing runs out. */
  coverageEndsOn: z.nullable(PlainDate),
  /** How much of its coverage is planned, per cent, or `all` where nothing covers; null while that is little. */
  coverageTaken: z.nullable(z.union([z.int(), z.literal('all')], 'invalid')),
  /**
   * The first appointment that is near and for which no interpreter has said yes, and how many there are of
   * them with it; null where there is none.
   */
  interpreterFor: z.nullable(
    z.strictObject({ at: Moment, campus: Code, count: z.int().check(z.positive()) }),
  ),
  /** Follow-ups of mine, or of whom I cover, that are late, due or were promised: the first due first. */
  followUps: z.array(FollowUpListRow),
});
export type MyDayEntry = z.output<typeof MyDayEntry>;

/** What I did in the last minutes and may still take back. */
export const MyDayDone = z.strictObject({
  changeId: Id,
  reference: Reference,
  kind: choice(EVENT_KINDS),
  at: Moment,
  undoUntil: Moment,
});
export type MyDayDone = z.output<typeof MyDayDone>;

/** What others did in my cases while I was away. */
const MyDayBack = z.strictObject({
  fromOn: PlainDate,
  toOn: PlainDate,
  items: z.array(
    z.strictObject({
      row: CaseListRow,
      count: z.int(),
      /** The newest first. */
      events: z.array(z.strictObject({ kind: choice(EVENT_KINDS), at: Moment, by: Id })),
    }),
  ),
});

/** Overdue cases of a place that nobody answers for: as many as the list of `unclaimedFilter` holds. */
const MyDayUnclaimed = z.strictObject({
  kind: choice(CLAIM_KINDS),
  code: Code,
  count: z.int().check(z.positive()),
});

export const MyDay = z.strictObject({
  items: z.array(MyDayEntry),
  /** Of the places where I could take them; a place with none is left out. */
  unclaimed: z.array(MyDayUnclaimed),
  /** False: the follow-ups of a large world are still being gathered; asked again they are there. */
  isWhole: z.boolean(),
  done: z.array(MyDayDone),
  /** For some days after an absence; else null. */
  back: z.nullable(MyDayBack),
  tomorrow: z.array(
    z.strictObject({ row: CaseListRow, reasons: z.array(choice(TOMORROW_REASONS)) }),
  ),
  asOf: Moment,
});
export type MyDay = z.output<typeof MyDay>;
