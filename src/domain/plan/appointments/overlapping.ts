import type { Refusal } from '../../stage/decision';
import type { Appointment } from '../appointment';
import { type AppointmentSlot, overlap } from './appointment-command';

/** Nobody can be at two places; what was cancelled or is over stands in no way. */
export const standsInWay = (
  other: Appointment,
  slot: Pick<AppointmentSlot, 'startAt' | 'minutes'>,
): boolean => other.status !== 'cancelled' && other.status !== 'done' && overlap(other, slot);

/** Told of the appointment that stands in the way. */
export const appointmentsOverlap = ({ startAt, campus, clinic }: Appointment): Refusal => ({
  code: 'appointments-overlap',
  startAt,
  campus,
  clinic,
});
