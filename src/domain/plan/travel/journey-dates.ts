import { addDays, localDateOf, type PlainDate } from '@/lib/zoned-time';
import type { CampusCode } from '@/reference/codes';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { CaseRecord } from '../../case';
import type { Appointment } from '../appointment';
import { endMsOf, itineraryOf } from '../appointments/itinerary';
import type { CasePlan } from '../case-plan';
import { dateOfAppointment } from '../money/covered';
import { type Leg, travellersOf } from '../travel';
import { booked, legsOf } from './leg-order';

/** One end of the stay, by the clock of the campus city. */
interface JourneyEnd {
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
  readonly case: Pick<CaseRecord, 'campus' | 'party'>;
  readonly plan: Pick<CasePlan, 'appointments' | 'legs'>;
}

/**
 * When the party comes to the campus city and when it leaves: the one place that says so.
 *
 * By the booked flights of those who travel, as long as they reach around the appointments that
 * stand: the arrival is the first at which a traveller's way out ends, the departure the last at which
 * a way back begins. An end that no booked flight says, or whose flight would miss an appointment,
 * follows from the appointments: arrival the day before the first, departure the day after the last.
 * Seats can be had for another day, and until then nobody's deadlines and nights hang on them (Product
 * reference, §4, §5, §7). Null for an end that neither says. Nights are those from `arrival.on` to
 * `departure.on`.
 */
export function journeyOf({ case: record, plan }: JourneyFacts): JourneyDates {
  const { campus } = record;
  const itinerary = itineraryOf(plan.appointments);
  const [first, last] = [itinerary[0], itinerary.at(-1)];
  const span = spanOf(itinerary);
  const legs = booked(plan.legs);
  const ways = travellersOf(record).map((id) => wayAround(legs, id, span));
  const arrivalMs = least(ways.flatMap(({ out }) => (out ? [Date.parse(out.arriveAt)] : [])));
  const departureMs = greatest(
    ways.flatMap(({ back }) => (back ? [Date.parse(back.departAt)] : [])),
  );
  const isLate = span !== null && arrivalMs !== null && arrivalMs >= span.fromMs;
  const isEarly = span !== null && departureMs !== null && departureMs < span.toMs;
  return {
    arrival:
      byFlight(isLate ? null : arrivalMs, first?.campus ?? campus) ??
      byAppointment(first && addDays(dateOfAppointment(first), -1)),
    departure:
      byFlight(isEarly ? null : departureMs, last?.campus ?? campus) ??
      byAppointment(last && addDays(dateOfAppointment(last), 1)),
  };
}

/** The booked flight by which the patient begins the way back; null where none is booked. */
export const flightHomeOf = (legs: readonly Leg[]): Leg | null =>
  endOf(booked(legs), 'patient', 'back');

/** The leg that ends one traveller's way out, or begins the way back; null where none is there. */
export function endOf(
  legs: readonly Leg[],
  travellerId: string,
  direction: 'out' | 'back',
): Leg | null {
  const own = legsOf(legs, travellerId, direction);
  return (direction === 'out' ? own.at(-1) : own[0]) ?? null;
}

/** One traveller's way: the leg that ends the way out, and the one that begins the way back. */
interface Way {
  readonly out: Leg | null;
  readonly back: Leg | null;
}

/** From the beginning of the first appointment to the end of the last. */
interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

function spanOf(itinerary: readonly Appointment[]): Span | null {
  const [first] = itinerary;
  const toMs = greatest(itinerary.map(endMsOf));
  return first === undefined || toMs === null ? null : { fromMs: Date.parse(first.startAt), toMs };
}

/**
 * A traveller's way without what belongs to another journey: flights up to a way back that begins
 * before the first appointment (a case that was reopened, appointments put off past the return), and
 * those with a way out that ends after the last.
 */
function wayAround(legs: readonly Leg[], travellerId: string, span: Span | null): Way {
  const home = legsOf(legs, travellerId, 'back')
    .filter(({ departAt }) => span !== null && Date.parse(departAt) < span.fromMs)
    .at(-1);
  const own = home === undefined ? legs : legs.slice(legs.indexOf(home) + 1);
  const [out, back] = [endOf(own, travellerId, 'out'), endOf(own, travellerId, 'back')];
  const isLater = span !== null && out !== null && Date.parse(out.arriveAt) >= span.toMs;
  return isLater ? { out: null, back: null } : { out, back };
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
