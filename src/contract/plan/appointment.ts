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
  whole,
} from '../fields';

/** Less is no visit. */
export const MIN_APPOINTMENT_MINUTES = 5;
/** Up to a day and a half: a long operation with what comes before and after it. */
export const MAX_APPOINTMENT_MINUTES = 36 * 60;

/** When and where. */
const slot = {
  campus: Code,
  building: Code,
  room: z.nullable(text(60)),
  startAt: Moment,
  minutes: whole(MIN_APPOINTMENT_MINUTES, MAX_APPOINTMENT_MINUTES),
};

/** What it is, and what it needs. */
const details = {
  kind: choice(APPOINTMENT_KINDS),
  specialty: z.nullable(Code),
  clinic: filledText(TEXT_LIMITS.name),
  needsInterpreter: z.boolean(),
  language: z.nullable(LanguageTag),
  mode: z.nullable(choice(INTERPRETER_MODES)),
  preparation: z.nullable(text(TEXT_LIMITS.short)),
};

/** What whoever books an appointment says of it. */
export const appointmentFields = { ...slot, ...details };

export const Appointment = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  ...appointmentFields,
  status: choice(APPOINTMENT_STATUSES),
  cancelReason: z.nullable(text(TEXT_LIMITS.short)),
});
export type AppointmentWire = z.output<typeof Appointment>;

export const OfferAppointment = z.strictObject({ id: Id, ...appointmentFields });
export type OfferAppointment = z.output<typeof OfferAppointment>;
export const EditAppointment = z.partial(z.strictObject(details));
export type EditAppointment = z.output<typeof EditAppointment>;
export const MoveAppointment = z.strictObject(slot);
export type MoveAppointment = z.output<typeof MoveAppointment>;
export const CancelAppointment = z.strictObject({ reason: filledText(TEXT_LIMITS.short) });
export const FinishAppointment = z.strictObject({});

/** Most that can be confirmed at once. */
const MAX_CONFIRMED = 100;
/** Each with the version that was read to the caller. */
export const ConfirmAppointments = z.strictObject({
  appointments: z
    .array(z.strictObject({ id: Id, version: Version }))
    .check(z.minLength(1, 'required'), z.maxLength(MAX_CONFIRMED, 'too-many')),
});
export type ConfirmAppointments = z.output<typeof ConfirmAppointments>;
