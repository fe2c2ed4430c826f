import { addDays, type PlainDate } from '@/lib/zoned-time';
import { campusOf } from '@/reference/campuses';
import { itineraryOf } from '../appointments/itinerary';
import { dateOfAppointment } from '../money/covered';
import type { VisaStanding, VisaState } from '../travel';
import { journeyOf } from './journey-dates';
import {
  countriesEntered,
  countriesOfTrip,
  partyOf,
  type TravelFacts,
  type Traveller,
} from './travellers';

/** One traveller's visa of one country that is entered. */
export interface TravellerVisa {
  readonly traveller: Traveller;
  readonly country: string;
  /** Null while nothing is written down of it. */
  readonly standing: VisaStanding | null;
}

/** The visa of each traveller for each country that the trip enters, needed or not. */
export function visasOf(facts: TravelFacts): readonly TravellerVisa[] {
  const [first] = countriesOfTrip(facts);
  return countriesEntered(facts).flatMap((country) =>
    partyOf(facts).map((traveller): TravellerVisa => {
      const { papers } = traveller;
      const other = papers?.otherVisas.find((each) => each.country === country) ?? null;
      return { traveller, country, standing: country === first ? papers : other };
    }),
  );
}

/** Where a visa stands; unknown while nothing is written down of it. */
export const visaStateOf = ({ standing }: Pick<TravellerVisa, 'standing'>): VisaState =>
  standing?.visa ?? 'unknown';

/** From when to when the party is in a country; an end is null while nothing says it. */
export interface StayDates {
  readonly fromOn: PlainDate | null;
  readonly toOn: PlainDate | null;
}

/**
 * The dates between which a visa of the country must hold, by the clocks of the campuses. The first
 * country begins with the arrival and the last ends with the departure; between two countries the
 * appointments say it, with a day on the way before and after. A trip to one country is all of it.
 */
export function stayIn(facts: TravelFacts, country: string): StayDates {
  const { arrival, departure } = journeyOf(facts);
  const itinerary = itineraryOf(facts.plan.appointments);
  const isThere = ({ campus }: (typeof itinerary)[number]): boolean =>
    campusOf(campus).country === country;
  const [first, last] = [itinerary.findIndex(isThere), itinerary.findLastIndex(isThere)];
  const [from, to] = [itinerary[first], itinerary[last]];
  return {
    fromOn:
      from === undefined || first === 0
        ? (arrival?.on ?? null)
        : addDays(dateOfAppointment(from), -1),
    toOn:
      to === undefined || last === itinerary.length - 1
        ? (departure?.on ?? null)
        : addDays(dateOfAppointment(to), 1),
  };
}
