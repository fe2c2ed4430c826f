import { HOUR_MS, MINUTE_MS } from '@/lib/spans';
import { localDateOf, localTimeOf } from '@/lib/zoned-time';
import { findAirport, zoneAt } from '@/reference/airports';
import type { CaseRecord } from '../../case';
import type { CaseFacts, Refusal } from '../../stage/decision';
import type { Stage } from '../../vocabulary';
import type { CasePlan } from '../case-plan';
import { farFaults, type ReachFacts, type ReachFault } from '../planned-dates';
import { type Leg, type TravelPapers, travellersOf, type Trip, type VisaStanding } from '../travel';
import { LONGEST_FLIGHT_HOURS } from './config';
import { canGiveBack } from './flights-left';
import { isOverlapping } from './leg-cover';
import { type Along, overlapAlong, overlapOf } from './leg-overlap';
import { standing } from './leg-order';
import { sharedLegRefusal } from './shared-leg';

/** Travel is planned from acceptance on, and changed until everybody is home. */
export const TRAVEL_STAGES: readonly Stage[] = [
  'clearance',
  'scheduling',
  'preparing',
  'ready',
  'on-site',
  'follow-up',
];

/** What may be wrong with a field of travel; each is one of the contract's field codes. */
type TravelFault =
  | 'required'
  | 'invalid'
  | 'out-of-order'
  | 'unknown-person'
  | 'unknown-airport'
  | ReachFault;
type Faults = Readonly<Record<string, TravelFault>>;

export type PapersFields = Omit<TravelPapers, 'id' | 'version' | 'caseId' | 'travellerId'>;
export type TripFields = Omit<Trip, 'id' | 'version' | 'caseId'>;
export type LegFields = Omit<Leg, 'id' | 'version' | 'caseId' | 'sharedWith' | 'sharedFrom'>;

/** Why travel of a case cannot be changed now; null when it can. */
export function travelClosed({ stage }: Pick<CaseRecord, 'stage'>): Refusal | null {
  return TRAVEL_STAGES.includes(stage)
    ? null
    : { code: 'wrong-stage', stage, allowed: [...TRAVEL_STAGES] };
}

/** What does not fit in somebody's papers. The patient's passport stands with the patient alone. */
export function papersFaults(
  { party }: Pick<CaseRecord, 'party'>,
  travellerId: string,
  { passportNumber, passportExpiresOn, otherVisas, ...first }: PapersFields,
): Faults {
  const isPatient = travellerId === 'patient';
  return {
    ...(travellersOf({ party }).includes(travellerId) ? {} : { travellerId: 'unknown-person' }),
    ...(isPatient && passportNumber !== null ? { passportNumber: 'invalid' } : {}),
    ...(isPatient && passportExpiresOn !== null ? { passportExpiresOn: 'invalid' } : {}),
    ...(isBackwards(first) ? { visaToOn: 'out-of-order' } : {}),
    ...(isEachOnce(otherVisas.map(({ country }) => country)) ? {} : { otherVisas: 'invalid' }),
    ...Object.fromEntries(
      otherVisas.flatMap((each, index) =>
        isBackwards(each) ? [[`otherVisas.${index}.visaToOn`, 'out-of-order' as const]] : [],
      ),
    ),
  };
}

/** It ends before it begins. */
const isBackwards = ({ visaFromOn, visaToOn }: VisaStanding): boolean =>
  visaFromOn !== null && visaToOn !== null && visaToOn < visaFromOn;

const isEachOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;

interface LegFacts extends ReachFacts {
  readonly case: Pick<CaseRecord, 'party' | 'arrivedAt'>;
}

/**
 * What does not fit in a flight. One that is cancelled needs nobody aboard: who sat in it may no
 * longer come. Its times are instants: whatever the clocks say, it lands later.
 */
export function legFaults(facts: LegFacts, leg: LegFields): Faults {
  const { from, to, departAt, arriveAt, travellerIds, services, status } = leg;
  const known = travellersOf(facts.case);
  const isCancelled = status === 'cancelled';
  const isKnown = isCancelled || travellerIds.every((id) => known.includes(id));
  const isFilled = isCancelled || travellerIds.length > 0;
  return {
    ...(findAirport(from) === undefined ? { from: 'unknown-airport' } : {}),
    ...(findAirport(to) === undefined ? { to: 'unknown-airport' } : {}),
    ...(from === to ? { to: 'invalid' } : {}),
    ...(Date.parse(arriveAt) <= Date.parse(departAt) ? { arriveAt: 'out-of-order' } : {}),
    ...(isFilled ? {} : { travellerIds: 'required' }),
    ...(isKnown ? {} : { travellerIds: 'unknown-person' }),
    ...(isEachOnce(travellerIds) ? {} : { travellerIds: 'invalid' }),
    ...(isEachOnce(services) ? {} : { services: 'invalid' }),
    ...(isCancelled ? {} : farFaults({ departAt, arriveAt }, facts)),
  };
}

/**
 * What does not fit in what is said of the journey. That a pick-up waits at another landing follows from the
 * flights: nobody says so by hand. Whoever meets the party is told how many they are.
 */
export const tripFaults = (
  held: Pick<Trip, 'pickUp'> | undefined,
  { pickUp, pickUpFor }: Pick<Trip, 'pickUp' | 'pickUpFor'>,
): Readonly<Record<string, 'not-a-choice' | 'required'>> => ({
  ...(pickUp === 'moved' && held?.pickUp !== 'moved' && { pickUp: 'not-a-choice' }),
  ...(pickUp === 'arranged' && pickUpFor === null && { pickUpFor: 'required' }),
});

/** What is said of the journey, without for how many nobody meets them. */
export const fittingTrip = <T extends Pick<Trip, 'pickUp' | 'pickUpFor'>>(trip: T): T =>
  trip.pickUp === 'arranged' || trip.pickUp === 'moved' ? trip : { ...trip, pickUpFor: null };

/** Times that are possible, and mostly a slip: somebody must say that they are meant. */
export interface UnusualTimes {
  readonly minutes: number;
  /** By the clocks it lands before it departs, as across the date line; else it takes very long. */
  readonly isBackwards: boolean;
}

/** Null where the times are as those of other flights. */
export function unusualTimes(
  leg: Pick<Leg, 'from' | 'to' | 'departAt' | 'arriveAt'>,
): UnusualTimes | null {
  const [departMs, arriveMs] = [Date.parse(leg.departAt), Date.parse(leg.arriveAt)];
  const isBackwards = wallOf(departMs, leg.from) >= wallOf(arriveMs, leg.to);
  const isLong = arriveMs - departMs > LONGEST_FLIGHT_HOURS * HOUR_MS;
  if (!isBackwards && !isLong) return null;
  return { minutes: Math.round((arriveMs - departMs) / MINUTE_MS), isBackwards };
}

/** What the clock of the airport shows; such texts are in the order of their times. */
function wallOf(ms: number, code: string): string {
  const zone = zoneAt(code);
  return `${localDateOf(ms, zone)} ${localTimeOf(ms, zone)}`;
}

type LegDecided =
  | { readonly ok: true; readonly leg: Leg }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly faults: Faults };

/**
 * A flight as it will stand. Nobody sits in two at a time; unusual times are asked about once, and
 * taken when somebody is sure of them. When the case is closed, that the airline has a ticket back
 * is the one thing that can still be said, and nothing else of the flight changes with it.
 *
 * @param along the cases that it is shared with, as far as they are known: the server knows them all.
 */
export function decideLeg(
  facts: Pick<CaseFacts, 'case' | 'at'> & { readonly plan: Pick<CasePlan, 'legs'> },
  leg: Leg,
  isSureOfTimes: boolean,
  along: readonly Along[] = [],
): LegDecided {
  const closed = travelClosed(facts.case);
  const held = facts.plan.legs.find(({ id }) => id === leg.id);
  if (closed !== null) {
    return held !== undefined &&
      leg.status === 'cancelled' &&
      canGiveBack(facts.case, facts.plan.legs, held)
      ? { ok: true, leg: { ...held, status: 'cancelled' } }
      : { ok: false, refusal: closed };
  }
  const elsewhere = sharedLegRefusal(held, leg);
  if (elsewhere !== null) return { ok: false, refusal: elsewhere };
  const faults = legFaults(facts, leg);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  if (leg.status === 'cancelled') return { ok: true, leg };
  const other = standing(facts.plan.legs).find(
    (each) => each.id !== leg.id && isOverlapping(each, leg),
  );
  if (other !== undefined) return { ok: false, refusal: overlapOf(other) };
  const overlapThere = overlapAlong(leg, along);
  if (overlapThere !== null) return { ok: false, refusal: overlapThere };
  const unusual = isSureOfTimes ? null : unusualTimes(leg);
  return unusual === null
    ? { ok: true, leg }
    : { ok: false, refusal: { code: 'leg-times-unusual', ...unusual } };
}
