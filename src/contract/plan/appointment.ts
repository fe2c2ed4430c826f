import * as z from 'zod/mini';
import { APPOINTMENT_KINDS, APPOINTMENT_STATUSES } from '@/domain/plan/appointment';
import { INTERPRETER_MODES } from '@/domain/plan/interpreter';
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

/** Up to a day and a half: a long operation with what comes before and after it. */
export const MAX_APPOINTMENT_MINUTES = 36 * 60;

/** What whoever books an appointment says of it. */
export const appointmentFields = {
  kind: choice(APPOINTMENT_KINDS),
  specialty: z.nullable(Code),
  campus: Code,
  clinic: filledText(TEXT_LIMITS.name),
  building: Code,
  room: z.nullable(text(60)),
  startAt: Moment,
  minutes: z.int('invalid').check(z.gte(5, 'invalid'), z.lte(MAX_APPOINTMENT_MINUTES, 'invalid')),
  needsInterpreter: z.boolean(),
  language: z.nullable(LanguageTag),
  mode: z.nullable(choice(INTERPRETER_MODES)),
  preparation: z.nullable(text(TEXT_LIMITS.short)),
};

export const Appointment = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  ...appointmentFields,
  status: choice(APPOINTMENT_STATUSES),
  cancelReason: z.nullable(text(TEXT_LIMITS.short)),
});
export type AppointmentWire = z.output<typeof Appointment>;
