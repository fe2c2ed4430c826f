import { HOUR_MS } from '@/lib/spans';
import type { Appointment } from '../appointment';
import { type CasePlan, planAfter, type PlanWrite } from '../case-plan';
import type { Booking } from '../interpreter';
import { ASK_AHEAD_HOURS } from './config';
import { baseOf } from './languages';
import { isLive } from './taken-time';

/** Whether somebody must interpret: it lies ahead or goes on, and the patient needs it. */
export const needsBooking = ({ needsInterpreter, status }: Appointment): boolean =>
  needsInterpreter && status !== 'cancelled' && status !== 'done';

/** An appointment that needs an interpreter, with the booking that stands for it. */
export interface NeededBooking {
  readonly appointment: Appointment;
  readonly booking: Booking | null;
}

/** The booking of an appointment that is neither declined nor cancelled; there is at most one. */
export const liveBookingOf = (
  bookings: readonly Booking[],
  appointmentId: string,
): Booking | null =>
  bookings.find((each) => each.appointmentId === appointmentId && isLive(each)) ?? null;

/**
 * Bookings that still keep an interpreter free after that moment (ISO), whatever became of their
 * appointments.
 */
export const bookingsAhead = (
  { bookings }: Pick<CasePlan, 'bookings'>,
  at: string,
): readonly Booking[] =>
  bookings.filter((each) => isLive(each) && Date.parse(each.startAt) > Date.parse(at));

/** In the order of the appointments. */
export function neededBookings({
  appointments,
  bookings,
}: Pick<CasePlan, 'appointments' | 'bookings'>): readonly NeededBooking[] {
  return appointments
    .filter(needsBooking)
    .toSorted((one, other) => (one.startAt < other.startAt ? -1 : 1))
    .map((appointment) => ({ appointment, booking: liveBookingOf(bookings, appointment.id) }));
}

/**
 * Whether nobody has said yes and it is later than interpreter services want to be asked (§5): then one
 * rings them instead of waiting.
 */
export const isShortNotice = ({ appointment, booking }: NeededBooking, nowMs: number): boolean =>
  booking?.status !== 'confirmed' && isNear(appointment, nowMs);

/**
 * Whether an appointment that is near would be without its interpreter: nobody has said yes, or yes to
 * another time or another language than it has now.
 */
export const lacksInterpreter = ({ appointment, booking }: NeededBooking, nowMs: number): boolean =>
  isNear(appointment, nowMs) &&
  (booking?.status !== 'confirmed' ||
    !isAtItsTime(booking, appointment) ||
    !isInItsLanguage(booking, appointment));

/** Whether it begins (ISO instant) sooner than interpreter services want to be asked, or has begun. */
export const isTooSoonToAsk = (startAt: string, nowMs: number): boolean =>
  Date.parse(startAt) - nowMs < ASK_AHEAD_HOURS * HOUR_MS;

const isNear = ({ startAt }: Appointment, nowMs: number): boolean =>
  Date.parse(startAt) > nowMs && isTooSoonToAsk(startAt, nowMs);

/** Whether a booking stands where its appointment does now. */
export const isAtItsTime = (booking: Booking, appointment: Appointment): boolean =>
  Date.parse(booking.startAt) === Date.parse(appointment.startAt) &&
  booking.minutes === appointment.minutes &&
  booking.campus === appointment.campus &&
  booking.building === appointment.building;

/** Whether it was booked for the language that its appointment is in now; a dialect is none of its own. */
export const isInItsLanguage = (booking: Booking, { language }: Appointment): boolean =>
  language === null || baseOf(booking.language) === baseOf(language);

/** Whether these writes leave an interpreter booked for a time or a language that an appointment had. */
export function leavesBookings(plan: CasePlan, writes: readonly PlanWrite[]): boolean {
  const leftIn = (each: CasePlan): readonly Booking[] =>
    neededBookings(each).flatMap(({ appointment, booking }) => {
      if (booking === null) return [];
      const fits = isAtItsTime(booking, appointment) && isInItsLanguage(booking, appointment);
      return fits ? [] : [booking];
    });
  const before = new Set(leftIn(plan).map(({ id }) => id));
  return leftIn(planAfter(plan, writes)).some(({ id }) => !before.has(id));
}
