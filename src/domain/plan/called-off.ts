import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { CaseRecord } from '../case';
import { appointmentsAhead } from '../follow-up/discharge';
import type { Stage } from '../vocabulary';
import type { Appointment } from './appointment';
import type { CasePlan, PlanWrite } from './case-plan';
import type { Booking } from './interpreter';
import { cancelBookings } from './interpreters/decide-booking';
import { bookingsAhead } from './interpreters/needed-bookings';
import type { Stay } from './lodging';

/** What others keep free for a case: hours of a clinic and of interpreters, beds. */
export interface StillBooked {
  readonly appointments: readonly Appointment[];
  readonly bookings: readonly Booking[];
  readonly stays: readonly Stay[];
}

/**
 * What would still be kept free if the case closed at this moment, in whatever stage. Whoever is on
 * site sleeps somewhere, also when the patient has died, and whoever is discharged goes on sleeping
 * where they do: of theirs only a stay that has not begun is needless. What a linked family case
 * shares is still used there.
 */
export function stillBooked(
  { stage, campus }: Pick<CaseRecord, 'stage' | 'campus'>,
  plan: Pick<CasePlan, 'appointments' | 'bookings' | 'stays'>,
  at: string,
): StillBooked {
  if (stage === 'closed') return { appointments: [], bookings: [], stays: [] };
  const today = localDateOf(Date.parse(at), placeOf(campusPlaceOf(campus)).timeZone);
  return {
    appointments: appointmentsAhead(plan, at),
    bookings: bookingsAhead(plan, at),
    stays:
      stage === 'on-site'
        ? []
        : plan.stays.filter(
            ({ status, checkInOn, checkOutOn, sharedFrom, sharedWith }) =>
              status !== 'cancelled' &&
              (stage === 'follow-up' ? checkInOn : checkOutOn) > today &&
              sharedFrom === null &&
              sharedWith.length === 0,
          ),
  };
}

/**
 * A case that closes keeps nobody waiting: what still lies ahead is cancelled in the same
 * transaction, since nobody could cancel it in a closed case any more. Why, the closing says.
 *
 * @param from the stage in which it was closed.
 */
export function calledOff(
  { campus }: Pick<CaseRecord, 'campus'>,
  from: Stage,
  plan: CasePlan,
  at: string,
): readonly PlanWrite[] {
  const { appointments, bookings, stays } = stillBooked({ campus, stage: from }, plan, at);
  const cancelled = { status: 'cancelled', cancelReason: null } as const;
  return [
    ...appointments.map((each): PlanWrite => ({
      table: 'appointments',
      id: each.id,
      record: { ...each, ...cancelled },
    })),
    ...cancelBookings(bookings, at),
    ...stays.map((each): PlanWrite => ({
      table: 'stays',
      id: each.id,
      record: { ...each, ...cancelled },
    })),
  ];
}
