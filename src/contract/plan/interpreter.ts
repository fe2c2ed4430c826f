import * as z from 'zod/mini';
import { BOOKING_STATUSES, CONFLICT_KINDS, INTERPRETER_MODES } from '@/domain/plan/interpreter';
import { SEXES } from '@/domain/vocabulary';
import {
  choice,
  Code,
  filledText,
  Id,
  LanguageTag,
  Moment,
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

export const KeptConflict = z.strictObject({
  kind: choice(CONFLICT_KINDS),
  otherId: z.nullable(Id),
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
