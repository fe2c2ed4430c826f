import * as z from 'zod/mini';
import { CONFLICT_KINDS, BOOKING_STATUSES, INTERPRETER_MODES } from '@/domain/plan/interpreter';
import { NEEDS } from '@/domain/vocabulary';
import { CaseListRow } from './case-list';
import { choice, Code, count, Id, LanguageTag, Moment, PlainDate, Reference } from './fields';

/** A campus and the Monday of a week, as they stand in the address. */
export const ArrivalsQuery = z.strictObject({
  /** Without one: every campus in my scope. */
  campus: z.optional(Code),
  week: PlainDate,
});
export const WeekQuery = z.strictObject({ campus: Code, week: PlainDate });

/** A party that comes, is there or leaves; beside the row what a desk must know to receive it. */
export const ArrivalEntry = z.strictObject({
  row: CaseListRow,
  needsInterpreter: z.boolean(),
  needs: z.array(choice(NEEDS)),
  /** Patient and companions. */
  travellers: z.int(),
});
export type ArrivalEntry = z.output<typeof ArrivalEntry>;

const Group = z.strictObject({
  /** The first of them; the rest stands in the list that the total opens. */
  items: z.array(ArrivalEntry),
  total: z.int(),
});

export const Arrivals = z.strictObject({
  /** Expected before today, and nobody has recorded that they came; in the week of today alone. */
  late: Group,
  arriving: Group,
  /** There on at least one day of the week: recorded as arrived, in a week ahead by the plan. */
  onSite: Group,
  leaving: Group,
  asOf: Moment,
});
export type Arrivals = z.output<typeof Arrivals>;
export type ArrivalGroup = z.output<typeof Group>;

const CampusVisit = z.strictObject({
  /** Of the first appointment of the week. */
  startAt: Moment,
  /** When the last of them ends. */
  endAt: Moment,
  appointments: z.int(),
  /** Null for a case that I may not see: then nothing but the time is told. */
  known: z.nullable(ArrivalEntry),
});
export type CampusVisit = z.output<typeof CampusVisit>;

/** Trips of other campuses that come to this one for an appointment. */
export const CampusVisits = z.strictObject({ items: z.array(CampusVisit), total: z.int() });
export type CampusVisits = z.output<typeof CampusVisits>;

const DemandCell = z.strictObject({
  date: PlainDate,
  hour: z.int(),
  needed: z.int(),
  onShift: z.int(),
  byVideo: z.int(),
});

/** A conflict of a booking in my scope; whatever else it meets is not told here. */
export const ListedConflict = z.strictObject({
  reference: Reference,
  appointmentId: Id,
  startAt: Moment,
  language: LanguageTag,
  kinds: z.array(choice(CONFLICT_KINDS)),
});
export type ListedConflict = z.output<typeof ListedConflict>;

/** Numbers are of everybody at the campus; conflicts only those that I may see. */
export const InterpreterDemand = z.strictObject({
  languages: z.array(z.strictObject({ language: LanguageTag, cells: z.array(DemandCell) })),
  conflicts: z.strictObject({ items: z.array(ListedConflict), total: z.int() }),
});
export type InterpreterDemand = z.output<typeof InterpreterDemand>;

export const DemandCellQuery = z.strictObject({
  campus: Code,
  date: PlainDate,
  hour: count(0, 23),
  language: LanguageTag,
});

export const DemandNeed = z.strictObject({
  startAt: Moment,
  minutes: z.int(),
  /** Null for a case that I may not see: then nothing but the time is told. */
  known: z.nullable(
    z.strictObject({
      reference: Reference,
      patientName: z.string(),
      patientOwnScript: z.nullable(z.string()),
      language: LanguageTag,
      mode: choice(INTERPRETER_MODES),
      building: Code,
      /** Null where nobody is booked. */
      status: z.nullable(choice(BOOKING_STATUSES)),
    }),
  ),
});
export type DemandNeed = z.output<typeof DemandNeed>;
export const DemandNeeds = z.strictObject({ items: z.array(DemandNeed) });
