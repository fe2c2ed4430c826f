import { MINUTE_MS } from '@/lib/spans';
import { localDateOf } from '@/lib/zoned-time';
import { findAirport, zoneAt } from '@/reference/airports';
import { type Leg, type LegDirection, SEAT_SERVICES } from '../travel';
import { CONNECTION_MINUTES, ENTRY_CONNECTION_MINUTES } from './config';
import { legsOf, standing } from './leg-order';
import { isMinorOn, partyOf, type TravelFacts, type Traveller } from './travellers';

/** A change of planes, as one traveller meets it. */
export interface Connection {
  readonly from: Leg;
  readonly to: Leg;
  readonly minutes: number;
  /** What it should have at least. */
  readonly needed: number;
  /** It lands at one airport and goes on from another. */
  readonly isApart: boolean;
}

/** The changes of planes in one direction, in their order; those that several share, once. */
export function connectionsOf(
  legs: readonly Leg[],
  travellers: readonly string[],
  direction: LegDirection,
): readonly Connection[] {
  const found = new Map<string, Connection>();
  for (const id of travellers) {
    const own = legsOf(standing(legs), id, direction);
    for (const [at, to] of own.entries()) {
      const from = own[at - 1];
      if (from === undefined) continue;
      found.set(`${from.id} ${to.id}`, connection(from, to));
    }
  }
  return [...found.values()];
}

function connection(from: Leg, to: Leg): Connection {
  const [begin, end] = [findAirport(from.from), findAirport(from.to)];
  const enters = begin !== undefined && end !== undefined && begin.country !== end.country;
  const goesOn = findAirport(to.to)?.country === end?.country;
  return {
    from,
    to,
    minutes: Math.round((Date.parse(to.departAt) - Date.parse(from.arriveAt)) / MINUTE_MS),
    needed: enters && goesOn ? ENTRY_CONNECTION_MINUTES : CONNECTION_MINUTES,
    isApart: from.to !== to.from,
  };
}

/**
 * Flights of the patient on which the airline was not asked for all that the patient needs on the
 * way: whoever needs oxygen is not taken aboard without, and a wheelchair does not come by itself.
 */
export function legsWithoutHelp({
  patient,
  plan,
}: Pick<TravelFacts, 'patient' | 'plan'>): readonly Leg[] {
  const needed = SEAT_SERVICES.filter((service) => patient.needs.includes(service));
  return standing(plan.legs).filter(
    ({ travellerIds, services }) =>
      travellerIds.includes('patient') && needed.some((each) => !services.includes(each)),
  );
}

/** How a minor flies: with nobody of age, or without a parent and without a guardian's consent. */
export interface MinorFault {
  readonly code: 'minor-alone' | 'minor-consent';
  readonly travellerId: string;
  readonly leg: Leg;
}

/** Minors on flights without an adult, or without a parent while no consent is there. */
export function minorFaults(facts: TravelFacts): readonly MinorFault[] {
  const party = partyOf(facts);
  return standing(facts.plan.legs).flatMap((leg) => {
    const on = localDateOf(Date.parse(leg.departAt), zoneAt(leg.from));
    const aboard = party.filter(({ id }) => leg.travellerIds.includes(id));
    const isMinor = (each: Traveller): boolean => isMinorOn(each, facts.patient, on);
    const adults = aboard.filter((each) => !isMinor(each));
    return aboard.filter(isMinor).flatMap((minor): readonly MinorFault[] => {
      const fault = (code: MinorFault['code']) => [{ code, travellerId: minor.id, leg }];
      if (adults.length === 0 && !leg.services.includes('escort')) return fault('minor-alone');
      const hasParent = adults.some((adult) => isParentOf(adult, minor));
      return hasParent || minor.papers?.hasGuardianConsent === true ? [] : fault('minor-consent');
    });
  });
}

/**
 * Whether a guardian's consent is there for one who is under age, or is asked for: by the flights
 * that stand, and before there are any as though the whole party flew together.
 */
export function consentOf(facts: TravelFacts, minorId: string): 'here' | 'missing' | 'not-needed' {
  const party = partyOf(facts);
  const minor = party.find(({ id }) => id === minorId);
  if (minor?.papers?.hasGuardianConsent === true) return 'here';
  const flies = standing(facts.plan.legs).some((leg) => leg.travellerIds.includes(minorId));
  const isAsked = flies
    ? minorFaults(facts).some(({ travellerId }) => travellerId === minorId)
    : minor !== undefined && !party.some((each) => isParentOf(each, minor));
  return isAsked ? 'missing' : 'not-needed';
}

/**
 * The party says each companion's relationship to the patient: a parent of a patient who is under
 * age, or the patient as the parent of a child. Of two companions nobody can tell.
 */
const isParentOf = (adult: Traveller, minor: Traveller): boolean =>
  (minor.companion === null && adult.companion?.relationship === 'parent') ||
  (adult.companion === null && minor.companion?.relationship === 'child');
