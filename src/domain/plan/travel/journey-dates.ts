import { addDays, localDateOf, type PlainDate } from '@/lib/zoned-time';
import type { CampusCode } from '@/reference/codes';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { CaseRecord } from '../../case';
import { itineraryOf } from '../appointments/itinerary';
import type { CasePlan } from '../case-plan';
import { dateOfAppointment } from '../money/covered';
import type { Leg } from '../travel';
import { booked, legsOf } from './leg-order';

/** One end of the stay, by the clock of the campus city. */
export interface JourneyEnd {
  /** The date on the wall of the campus city. */
  readonly on: PlainDate;
  /** Epoch milliseconds; null where no flight says it. */
  readonly atMs: number | null;
  readonly from: 'flights' | 'appointments';
}

export interface JourneyDates {
  readonly arrival: JourneyEnd | null;
  readonly departure: JourneyEnd | null;
}

export interface JourneyFacts {
  readonly case: Pick<CaseRecord, 'campus'>;
  readonly plan: Pick<CasePlan, 'appointments' | 'legs'>;
}

/**
 * When the party comes to the campus city and when it leaves: the one place that says so.
 *
 * By the booked flights: the arrival is the first at which a traveller's way out ends, the departure
 * the last at which a way back begins. An end that no booked flight says follows from the
 * appointments that stand: arrival the day before the first, departure the day after the last.
 * Null for an end that neither says. Nights are those from `arrival.on` to `departure.on`.
 */
export function journeyOf({ case: { campus }, plan }: JourneyFacts): JourneyDates {
  const itinerary = itineraryOf(plan.appointments);
  const [first, last] = [itinerary[0], itinerary.at(-1)];
  const legs = booked(plan.legs);
  const arrivalMs = least(endsOf(legs, 'out').map((leg) => Date.parse(leg.arriveAt)));
  const departureMs = greatest(endsOf(legs, 'back').map((leg) => Date.parse(leg.departAt)));
  return {
    arrival:
      byFlight(arrivalMs, first?.campus ?? campus) ??
      byAppointment(first && addDays(dateOfAppointment(first), -1)),
    departure:
      byFlight(departureMs, last?.campus ?? campus) ??
      byAppointment(last && addDays(dateOfAppointment(last), 1)),
  };
}

/** The booked flight by which the patient begins the way back; null where none is booked. */
export const flightHomeOf = (legs: readonly Leg[]): Leg | null =>
  endOf(booked(legs), 'patient', 'back');

/** For each traveller the leg that ends the way out, or that begins the way back. */
export function endsOf(legs: readonly Leg[], direction: 'out' | 'back'): readonly Leg[] {
  const travellers = new Set(legs.flatMap(({ travellerIds }) => travellerIds));
  return [...travellers].flatMap((id) => endOf(legs, id, direction) ?? []);
}

/** The leg that ends one traveller's way out, or begins the way back; null where none is there. */
export function endOf(
  legs: readonly Leg[],
  travellerId: string,
  direction: 'out' | 'back',
): Leg | null {
  const own = legsOf(legs, travellerId, direction);
  return (direction === 'out' ? own.at(-1) : own[0]) ?? null;
}

function byFlight(atMs: number | null, campus: CampusCode | null): JourneyEnd | null {
  if (atMs === null) return null;
  const { timeZone } = placeOf(campusPlaceOf(campus));
  return { on: localDateOf(atMs, timeZone), atMs, from: 'flights' };
}

const byAppointment = (on: PlainDate | undefined): JourneyEnd | null =>
  on === undefined ? null : { on, atMs: null, from: 'appointments' };

const least = (of: readonly number[]): number | null => (of.length === 0 ? null : Math.min(...of));
const greatest = (of: readonly number[]): number | null =>
  of.length === 0 ? null : Math.max(...of);
