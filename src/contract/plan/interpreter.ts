import * as z from 'zod/mini';
import {
  BOOKING_STATUSES,
  CONFLICT_KINDS,
  INTERPRETER_MODES,
  WISHED_SEXES,
} from '@/domain/plan/interpreter';
import { FIX_KINDS } from '@/domain/plan/interpreters/fixes';
import { RANK_REASONS } from '@/domain/plan/interpreters/rank';
import { SEXES } from '@/domain/vocabulary';
import {
  choice,
  Code,
  filledText,
  Id,
  LanguageTag,
  Moment,
  Reference,
  text,
  TEXT_LIMITS,
  Version,
} from '../fields';

export const Interpreter = z.strictObject({
  id: Id,
  version: Version,
  name: text(TEXT_LIMITS.name),
  sex: choice(SEXES),
  campus: Code,
  languages: z.array(LanguageTag),
  modes: z.array(choice(INTERPRETER_MODES)),
  shifts: z.array(z.strictObject({ weekday: z.int(), from: z.int(), to: z.int() })),
});
export type InterpreterWire = z.output<typeof Interpreter>;

/** What a conflict rests on, to be handed back as it was read. */
export const ConflictFacts = filledText(400);

export const KeptConflict = z.strictObject({
  kind: choice(CONFLICT_KINDS),
  facts: ConflictFacts,
  reason: filledText(TEXT_LIMITS.short),
  by: Id,
  at: Moment,
});

export const Booking = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  appointmentId: Id,
  interpreterId: z.nullable(Id),
  language: LanguageTag,
  mode: choice(INTERPRETER_MODES),
  wishedSex: z.nullable(choice(WISHED_SEXES)),
  campus: Code,
  building: Code,
  startAt: Moment,
  minutes: z.int(),
  status: choice(BOOKING_STATUSES),
  requestedAt: Moment,
  isLateCancel: z.boolean(),
  reason: z.nullable(text(TEXT_LIMITS.short)),
  kept: z.array(KeptConflict),
});
export type BookingWire = z.output<typeof Booking>;

export const InterpreterList = z.strictObject({ items: z.array(Interpreter) });

/** Another booking of the same interpreter: its time, and no more where its case is out of reach. */
export const OtherBooking = z.strictObject({
  startAt: Moment,
  minutes: z.int(),
  reference: z.nullable(Reference),
});

export const Fix = z.strictObject({
  kind: choice(FIX_KINDS),
  interpreterId: Id,
  mode: choice(INTERPRETER_MODES),
});
export type FixWire = z.output<typeof Fix>;

const conflictFields = {
  kind: choice(CONFLICT_KINDS),
  facts: ConflictFacts,
  others: z.array(OtherBooking),
};

/** What stands against the booking of an appointment, or that there is none. */
export const Conflict = z.strictObject({
  ...conflictFields,
  appointmentId: Id,
  bookingId: z.nullable(Id),
  /** Set where somebody has looked at it as it is now, and kept it. */
  kept: z.nullable(KeptConflict),
});
export type ConflictWire = z.output<typeof Conflict>;

/** The conflicts of one case, the ways out by appointment, and the interpreters that both name. */
export const CaseConflicts = z.strictObject({
  items: z.array(Conflict),
  fixes: z.array(z.strictObject({ appointmentId: Id, fixes: z.array(Fix) })),
  interpreters: z.array(Interpreter),
});
export type CaseConflictsWire = z.output<typeof CaseConflicts>;

export const Candidate = z.strictObject({
  interpreter: Interpreter,
  reasons: z.array(choice(RANK_REASONS)),
  conflicts: z.array(z.strictObject(conflictFields)),
  dayMinutes: z.int(),
  earlierCount: z.int(),
});
export type CandidateWire = z.output<typeof Candidate>;
export const CandidateList = z.strictObject({ items: z.array(Candidate) });

const sought = {
  mode: choice(INTERPRETER_MODES),
  wishedSex: z.nullable(choice(WISHED_SEXES)),
  /** Null: interpreter services shall find one. */
  interpreterId: z.nullable(Id),
  /** The facts of the conflicts that the person was shown; any other refuses the booking. */
  seen: z.array(ConflictFacts).check(z.maxLength(20, 'too-many')),
};

export const RequestInterpreter = z.strictObject({
  id: Id,
  appointmentId: Id,
  language: LanguageTag,
  ...sought,
});
export type RequestInterpreter = z.output<typeof RequestInterpreter>;

/** Offers another interpreter or mode; always at the appointment's own time. */
export const OfferInterpreter = z.strictObject(sought);
export type OfferInterpreter = z.output<typeof OfferInterpreter>;

export const ConfirmBooking = z.strictObject({ seen: sought.seen });
export const EndBooking = z.strictObject({ reason: filledText(TEXT_LIMITS.short) });
export const KeepConflict = z.strictObject({
  kind: choice(CONFLICT_KINDS),
  facts: ConflictFacts,
  reason: filledText(TEXT_LIMITS.short),
});
export type KeepConflict = z.output<typeof KeepConflict>;
