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
import type { Leg } from './travel';
import { flightsNotTaken } from './travel/flights-left';

/** What others keep free for a case: hours of a clinic and of interpreters, beds, seats. */
export interface StillBooked {
  readonly appointments: readonly Appointment[];
  readonly bookings: readonly Booking[];
  readonly stays: readonly Stay[];
  /** Flights that nobody takes: a booked one is cancelled by hand, with the airline. */
  readonly flights: readonly Leg[];
}

export const NOTHING_BOOKED: StillBooked = {
  appointments: [],
  bookings: [],
  stays: [],
  flights: [],
};

export const isNothingBooked = (booked: StillBooked): boolean =>
  Object.values(booked).every(({ length }) => length === 0);

/**
 * What would still be kept free if the case closed at this moment, in whatever stage. Whoever is on
 * site sleeps somewhere, also when the patient has died, and whoever is discharged goes on sleeping
 * where they do: of theirs only a stay that has not begun is needless. A bed that a linked family
 * case shares is still used there; of a flight that it shares, only this party's seats are needless.
 *
 * @param hasDied the case closes because the patient has died: then nobody flies home with them.
 */
export function stillBooked(
  { stage, campus }: Pick<CaseRecord, 'stage' | 'campus'>,
  plan: Pick<CasePlan, 'appointments' | 'bookings' | 'stays' | 'legs'>,
  at: string,
  hasDied = false,
): StillBooked {
  if (stage === 'closed') return NOTHING_BOOKED;
  const hasArrived = stage === 'on-site' || stage === 'follow-up';
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
    flights: flightsNotTaken({ hasArrived, hasDied }, plan.legs, at),
  };
}

/**
 * A case that closes keeps nobody waiting: what still lies ahead is cancelled in the same
 * transaction, since nobody could cancel it in a closed case any more. Why, the closing says. A
 * flight is dropped where it was only planned; a ticket stays what it is until the airline has it
 * back, and is told as not taken (`travel/flights-left.ts`).
 *
 * @param from the stage in which it was closed.
 */
export function calledOff(
  { campus, closing }: Pick<CaseRecord, 'campus' | 'closing'>,
  from: Stage,
  plan: CasePlan,
  at: string,
): readonly PlanWrite[] {
  const hasDied = closing?.outcome === 'patient-died';
  const booked = stillBooked({ campus, stage: from }, plan, at, hasDied);
  const { appointments, bookings, stays, flights } = booked;
  const dropped = flights.filter(
    ({ status, sharedFrom, sharedWith }) =>
      status === 'planned' && sharedFrom === null && sharedWith.length === 0,
  );
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
    ...dropped.map((each): PlanWrite => ({
      table: 'legs',
      id: each.id,
      record: { ...each, status: 'cancelled' },
    })),
  ];
}
