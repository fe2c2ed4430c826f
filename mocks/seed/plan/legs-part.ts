import type { CasePlan } from '@/domain/plan/case-plan';
import { itineraryOf } from '@/domain/plan/appointments/itinerary';
import { dateOfAppointment } from '@/domain/plan/money/covered';
import { type Leg, type LegStatus, SEAT_SERVICES, travellersOf } from '@/domain/plan/travel';
import { MINUTE_MS } from '@/lib/spans';
import { utcInstantOf } from '@/lib/utc';
import { addDays, instantOf } from '@/lib/zoned-time';
import { drawsOf, type Draws } from '../random';
import { hasBegun, isAtHome, isSeededFailing } from './journey-stage';
import type { PlanGround } from './plan-ground';
import { type Hop, wayBack, wayOut } from './routes';

/**
 * The flights of a seeded journey: booked for the whole party where the case says so; else none,
 * planned ones, or seats that do not reach for everybody.
 */
export function legsPart(ground: PlanGround, laid: CasePlan): Pick<CasePlan, 'legs'> {
  const { frame, made } = ground;
  const { caseRecord, life, patient } = made;
  if (frame === null || !hasBegun(made, 'preparing') || isAtHome(made)) return { legs: [] };
  const draws = drawsOf(ground.ground.seed, life.n, 'travel');
  const [standing, isShort] = [draws.next(), draws.chance(0.06)];
  const out = wayOut(patient.residence ?? 'MX', life.office, life.campus, draws.int(0, 5));
  const landMs = instantOf(frame.arrivalOn, 13 * 60 + 5 * draws.int(0, 84), frame.timeZone);
  const leaveMs = instantOf(
    leavingOn(ground, laid),
    10 * 60 + 5 * draws.int(0, 60),
    frame.timeZone,
  );
  const wait = isShort ? 65 : 150 + 5 * draws.int(0, 12);
  const party = travellersOf(caseRecord);
  const isOpen = isSeededFailing(made, 'flights-booked');
  if (isOpen && standing < 0.4) return { legs: [] };
  // Seats that do not reach: the companions' are still to be had, or (alone) those of the way home.
  const isPart = isOpen && standing > 0.75;
  const aboard = isPart && party.length > 1 ? ['patient'] : party;
  const status: LegStatus =
    life.outcome !== null && life.dischargedAtMs === null
      ? 'cancelled'
      : isOpen && !isPart
        ? 'planned'
        : 'booked';
  const back = isPart && party.length === 1 ? [] : timesAfter(wayBack(out), leaveMs, wait, draws);
  const flights = [
    ...timesBefore(out, landMs, wait, draws).map((each) => ({
      ...each,
      direction: 'out' as const,
    })),
    ...back.map((each) => ({ ...each, direction: 'back' as const })),
  ];
  return {
    legs: flights.map((flight, index): Leg => ({
      ...flight,
      id: ground.idOf('legs', index),
      version: 1,
      caseId: caseRecord.id,
      travellerIds: aboard,
      services: SEAT_SERVICES.filter((service) => patient.needs.includes(service)),
      status,
      sharedWith: [],
      sharedFrom: null,
    })),
  };
}

/** The day after the last appointment, or later where the journey is longer. */
function leavingOn({ frame }: PlanGround, { appointments }: CasePlan): string {
  const last = itineraryOf(appointments).map(dateOfAppointment).toSorted().at(-1);
  const planned = frame?.departureOn ?? '';
  const after = last === undefined ? planned : addDays(last, 1);
  return after > planned ? after : planned;
}

type Flight = Pick<Leg, 'from' | 'to' | 'airline' | 'number' | 'departAt' | 'arriveAt'>;

const flightOf = (
  { from, to, airline }: Hop,
  departMs: number,
  arriveMs: number,
  draws: Draws,
): Flight => ({
  from,
  to,
  airline,
  number: String(draws.int(20, 2_900)),
  departAt: utcInstantOf(departMs),
  arriveAt: utcInstantOf(arriveMs),
});

/** The flights that land then, backwards from the last. */
function timesBefore(hops: readonly Hop[], landMs: number, wait: number, draws: Draws): Flight[] {
  let at = landMs;
  const flights = hops.toReversed().map((hop) => {
    const departMs = at - hop.minutes * MINUTE_MS;
    const flight = flightOf(hop, departMs, at, draws);
    at = departMs - wait * MINUTE_MS;
    return flight;
  });
  return flights.toReversed();
}

/** The flights that leave from then on. */
function timesAfter(hops: readonly Hop[], leaveMs: number, wait: number, draws: Draws): Flight[] {
  let at = leaveMs;
  return hops.map((hop) => {
    const arriveMs = at + hop.minutes * MINUTE_MS;
    const flight = flightOf(hop, at, arriveMs, draws);
    at = arriveMs + wait * MINUTE_MS;
    return flight;
  });
}
