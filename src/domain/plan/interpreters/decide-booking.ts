import { HOUR_MS } from '@/lib/spans';
import type { Refusal } from '../../stage/decision';
import type { Appointment } from '../appointment';
import type { PlanWrite } from '../case-plan';
import type { Booking } from '../interpreter';
import { LATE_CANCEL_HOURS } from './config';
import { type BookingConflict, keptOf } from './conflicts';
import { liveBookingOf, needsBooking } from './needed-bookings';
import { isLive } from './taken-time';

export type BookingDecision =
  | { readonly ok: true; readonly booking: Booking }
  | { readonly ok: false; readonly refusal: Refusal };

const refuse = (refusal: Refusal): BookingDecision => ({ ok: false, refusal });

/** Asks for an interpreter: one booking at a time for an appointment that needs one. */
export function decideRequest(
  booking: Booking,
  appointment: Appointment | undefined,
  bookings: readonly Booking[],
): BookingDecision {
  if (appointment === undefined || !needsBooking(appointment)) {
    return refuse({ code: 'no-interpreter-needed' });
  }
  const live = liveBookingOf(bookings, appointment.id);
  if (live !== null) return refuse({ code: 'booking-status', status: live.status });
  return { ok: true, booking };
}

/** Offers another interpreter, mode or time; what was confirmed must be confirmed again. */
export function decideOffer(booking: Booking, next: Booking): BookingDecision {
  if (!isLive(booking)) return refuse({ code: 'booking-status', status: booking.status });
  return { ok: true, booking: { ...next, requestedAt: booking.requestedAt } };
}

/** The interpreter says yes: only to what was offered, and to somebody by name. */
export function decideConfirm(booking: Booking): BookingDecision {
  if (booking.status !== 'offered' || booking.interpreterId === null) {
    return refuse({ code: 'booking-status', status: booking.status });
  }
  return { ok: true, booking: { ...booking, status: 'confirmed' } };
}

/** The interpreter, or interpreter services, say no. */
export function decideDecline(booking: Booking, reason: string): BookingDecision {
  if (!isLive(booking)) return refuse({ code: 'booking-status', status: booking.status });
  return { ok: true, booking: { ...booking, status: 'declined', reason } };
}

/** We need it no more; late, it costs. */
export function decideCancel(booking: Booking, reason: string | null, at: string): BookingDecision {
  if (!isLive(booking)) return refuse({ code: 'booking-status', status: booking.status });
  const isLateCancel = isLate(booking, Date.parse(at));
  return { ok: true, booking: { ...booking, status: 'cancelled', reason, isLateCancel } };
}

/** Cancels those that nobody can come to any more: why, the command says that they are part of. */
export const cancelBookings = (bookings: readonly Booking[], at: string): readonly PlanWrite[] =>
  bookings.flatMap((each): readonly PlanWrite[] => {
    const decision = decideCancel(each, null, at);
    return decision.ok ? [{ table: 'bookings', id: each.id, record: decision.booking }] : [];
  });

/** Whether a booking that is cancelled now is paid all the same. */
export const isLate = (booking: Booking, nowMs: number): boolean =>
  booking.interpreterId !== null &&
  Date.parse(booking.startAt) - nowMs < LATE_CANCEL_HOURS * HOUR_MS;

/** Keeps one conflict as it is now. */
export function decideKeep(
  booking: Booking,
  conflict: BookingConflict | undefined,
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: string },
): BookingDecision {
  if (conflict === undefined) return refuse({ code: 'conflict-gone' });
  const { kind, facts } = conflict;
  const others = booking.kept.filter((each) => each.kind !== kind || each.facts !== facts);
  return { ok: true, booking: { ...booking, kept: [...others, { kind, facts, reason, by, at }] } };
}

/**
 * Refuses a booking that meets a conflict which its person has neither seen nor kept: so nobody
 * books an interpreter twice unnoticed.
 *
 * @param seen the facts of the conflicts that were shown.
 */
export function unseenRefusal(
  booking: Booking,
  conflicts: readonly BookingConflict[],
  seen: readonly string[],
): Refusal | null {
  const unseen = conflicts.filter(
    (each) => keptOf(booking, each) === null && !seen.includes(each.facts),
  );
  if (unseen.length === 0) return null;
  return {
    code: 'interpreter-conflict',
    conflicts: unseen.map(({ kind, facts, others }) => ({
      kind,
      facts,
      startAt: others[0] === undefined ? null : new Date(others[0].fromMs).toISOString(),
    })),
  };
}
