import type { BlockedOn } from '../../blocker';
import { HOUR_MS } from '@/lib/spans';
import { localDateOf } from '@/lib/zoned-time';
import { campusOf } from '@/reference/campuses';
import type { Appointment } from '../appointment';
import { endMsOf, itineraryOf } from '../appointments/itinerary';
import { ARRIVAL_REST_HOURS, LEAVE_AFTER_HOURS } from '../travel/config';
import { endOf } from '../travel/journey-dates';
import { booked, standing } from '../travel/leg-order';
import { endingElsewhere, unbookedOf, uncoveredBy } from '../travel/leg-cover';
import type { Leg } from '../travel';
import { travellersOf } from '../travel';
import { isDomestic } from '../travel/travellers';
import { faultsOf, type GateRule, NOT_APPLICABLE, PASSED } from './gate-state';

const FAULTS = [
  ['flight-arrives-late', 'patient'],
  ['flight-leaves-early', 'patient'],
  ['flights-none', 'patient'],
  ['flights-out-open', 'patient'],
  ['flights-back-open', 'patient'],
  ['flight-unbooked', 'patient'],
  ['flight-lands-elsewhere', 'patient'],
  ['flight-leaves-elsewhere', 'patient'],
  ['flight-rest-short', 'patient'],
] as const satisfies readonly (readonly [string, BlockedOn])[];
type FlightFault = (typeof FAULTS)[number][0];

/**
 * Each traveller has seats out and back, on every flight of the way: one that is only planned leaves
 * them at the airport where they change. The way out ends at the campus of the first appointment and
 * the way back begins at that of the last; the patient lands with the configured rest before the
 * first, and leaves after the last (Product reference, §5, §7). Who lives in the country of the
 * campus may come by road: there nothing is asked before a flight is planned.
 */
export const flightsGate: GateRule = (facts) => {
  const { plan } = facts;
  if (isDomestic(facts) && standing(plan.legs).length === 0) return NOT_APPLICABLE;
  const legs = booked(plan.legs);
  const party = travellersOf(facts.case);
  const itinerary = itineraryOf(plan.appointments);
  const [first, last] = [itinerary[0], latestOf(itinerary)];
  const [landing, leaving] = [endOf(legs, 'patient', 'out'), endOf(legs, 'patient', 'back')];
  const arrives = first === undefined ? null : arrivalFault(landing, first);
  const leaves = last === undefined ? null : departureFault(leaving, last);
  const { campus } = facts.case;
  const own = campus === null ? [] : [campus];
  const others = itinerary.length === 0 ? own : itinerary.map((each) => each.campus);
  const elsewhere = (direction: 'out' | 'back', end: Appointment | undefined) =>
    endingElsewhere(plan.legs, party, direction, {
      patient: end === undefined ? own : [end.campus],
      others,
    }).map(({ id }) => id);
  const about: Readonly<Record<FlightFault, readonly string[]>> = {
    'flight-arrives-late': arrives === 'flight-arrives-late' ? idOf(landing) : [],
    'flight-leaves-early': leaves === null ? [] : idOf(leaving),
    'flights-none': legs.length === 0 ? party : [],
    'flights-out-open': legs.length === 0 ? [] : uncoveredBy(legs, party, 'out'),
    'flights-back-open': legs.length === 0 ? [] : uncoveredBy(legs, party, 'back'),
    'flight-unbooked': unbookedOf(plan.legs, party).map(({ id }) => id),
    'flight-lands-elsewhere': elsewhere('out', first),
    'flight-leaves-elsewhere': elsewhere('back', last),
    'flight-rest-short': arrives === 'flight-rest-short' ? idOf(landing) : [],
  };
  return (
    faultsOf(FAULTS, (code) => ({
      about: about[code],
      dates: datesOf(code, first, last),
    })) ?? PASSED
  );
};

const idOf = (leg: Leg | null): readonly string[] => (leg === null ? [] : [leg.id]);

const latestOf = (itinerary: readonly Appointment[]): Appointment | undefined =>
  itinerary.toSorted((one, other) => endMsOf(one) - endMsOf(other)).at(-1);

function arrivalFault(
  landing: Leg | null,
  first: Appointment,
): 'flight-arrives-late' | 'flight-rest-short' | null {
  if (landing === null) return null;
  const restMs = Date.parse(first.startAt) - Date.parse(landing.arriveAt);
  if (restMs <= 0) return 'flight-arrives-late';
  return restMs < ARRIVAL_REST_HOURS * HOUR_MS ? 'flight-rest-short' : null;
}

function departureFault(leaving: Leg | null, last: Appointment): 'flight-leaves-early' | null {
  if (leaving === null) return null;
  const isEarly = Date.parse(leaving.departAt) < endMsOf(last) + LEAVE_AFTER_HOURS * HOUR_MS;
  return isEarly ? 'flight-leaves-early' : null;
}

/** Faults of a flight that does not fit an appointment. */
const UNFIT: ReadonlySet<FlightFault> = new Set([
  'flight-arrives-late',
  'flight-leaves-early',
  'flight-rest-short',
]);

/** The day of the appointment that the flight does not fit. */
function datesOf(
  code: FlightFault,
  first: Appointment | undefined,
  last: Appointment | undefined,
): readonly string[] {
  const about = code === 'flight-leaves-early' ? last : first;
  if (!UNFIT.has(code) || about === undefined) return [];
  return [localDateOf(Date.parse(about.startAt), campusOf(about.campus).timeZone)];
}
