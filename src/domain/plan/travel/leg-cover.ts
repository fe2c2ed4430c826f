import { localDateOf, type PlainDate } from '@/lib/zoned-time';
import { campusOf } from '@/reference/campuses';
import type { CampusCode } from '@/reference/codes';
import type { CaseRecord } from '../../case';
import { type Leg, travellersOf } from '../travel';
import { endOf } from './journey-dates';
import { booked, legsOf, standing } from './leg-order';

/** The travellers who fly none of these legs in that direction. */
export const uncoveredBy = (
  legs: readonly Leg[],
  travellers: readonly string[],
  direction: 'out' | 'back',
): readonly string[] => travellers.filter((id) => legsOf(legs, id, direction).length === 0);

/** How far the seats of one way are: all of its flights booked, one of them only planned, or none. */
export function seatsOf(
  legs: readonly Leg[],
  travellerId: string,
  direction: 'out' | 'back',
): 'booked' | 'planned' | 'open' {
  const own = legsOf(standing(legs), travellerId, direction);
  if (own.length === 0) return 'open';
  return own.every(({ status }) => status === 'booked') ? 'booked' : 'planned';
}

/**
 * Booked flights with a seat for somebody who no longer travels: paid for, and taken by nobody. Of one
 * that has flown, no airline takes a seat back.
 */
export function seatsOfNobody(
  legs: readonly Leg[],
  { party, todayOn }: Pick<CaseRecord, 'party'> & { readonly todayOn: PlainDate },
): readonly Leg[] {
  const travellers = travellersOf({ party });
  return booked(legs).filter(
    ({ travellerIds, arriveAt }) =>
      travellerIds.some((id) => !travellers.includes(id)) &&
      localDateOf(Date.parse(arriveAt), 'UTC') >= todayOn,
  );
}

/** Flights that somebody of the party is to take, and that nobody has paid for: there they are stranded. */
export const unbookedOf = (legs: readonly Leg[], party: readonly string[]): readonly Leg[] =>
  standing(legs).filter(
    ({ status, travellerIds }) =>
      status === 'planned' && travellerIds.some((id) => party.includes(id)),
  );

/**
 * Flights with which a way out ends, or a way back begins, at an airport of none of these campuses,
 * by the flights that stand, so that one still to be booked leads on. Whoever goes on by road from
 * farther away is told of: that is for the supervisor to waive.
 *
 * @param campuses where the patient is first, or last; companions come to any of the itinerary's.
 */
export function endingElsewhere(
  legs: readonly Leg[],
  party: readonly string[],
  direction: 'out' | 'back',
  campuses: { readonly patient: readonly CampusCode[]; readonly others: readonly CampusCode[] },
): readonly Leg[] {
  const found = party.flatMap((id) => {
    const end = endOf(standing(legs), id, direction);
    const wanted = id === 'patient' ? campuses.patient : campuses.others;
    const airport = direction === 'out' ? end?.to : end?.from;
    if (end === null || airport === undefined || wanted.length === 0) return [];
    return wanted.some((campus) => campusOf(campus).airports.includes(airport)) ? [] : [end];
  });
  return [...new Set(found)];
}

/** Whether one person sits in both at the same time. */
export const isOverlapping = (
  one: Pick<Leg, 'departAt' | 'arriveAt' | 'travellerIds'>,
  other: Pick<Leg, 'departAt' | 'arriveAt' | 'travellerIds'>,
): boolean =>
  one.travellerIds.some((id) => other.travellerIds.includes(id)) &&
  Date.parse(one.departAt) < Date.parse(other.arriveAt) &&
  Date.parse(other.departAt) < Date.parse(one.arriveAt);
