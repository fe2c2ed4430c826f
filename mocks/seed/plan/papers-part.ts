import type { Companion } from '@/domain/case';
import type { CasePlan } from '@/domain/plan/case-plan';
import { partySizeOf } from '@/domain/plan/lodging/beds-needed';
import { type TravelPapers, travellersOf, type Trip, type VisaState } from '@/domain/plan/travel';
import { journeyOf } from '@/domain/plan/travel/journey-dates';
import { countryOfTrip } from '@/domain/plan/travel/travellers';
import { addDays, localDateOf } from '@/lib/zoned-time';
import { nationalityOf } from '@/domain/visa-wait';
import { isVisaExempt } from '@/reference/visa-exempt';
import { drawsOf, type Draws, weighted } from '../random';
import { hasBegun, isAtHome, isSeededFailing } from './journey-stage';
import type { PlanGround } from './plan-ground';

/** How far the chain is while money and appointments are still arranged. */
const earlyVisaAt = weighted<VisaState>([
  ['to-start', 3],
  ['letter-sent', 3],
  ['applied', 3],
  ['granted', 2],
]);
const PICK_UP_NOTES: readonly (string | null)[] = [
  'Hotel shuttle, twenty minutes after landing',
  'Their nephew lives nearby and meets them',
  'Wheelchair van, ordered by the concierge',
  null,
];
const ADDRESSES: readonly (string | null)[] = [
  '301 First Avenue SW, Room 512',
  '1216 Second Street, Apartment 4',
  '44 West Center Street',
  null,
];

type Visa = Pick<TravelPapers, 'visa' | 'visaAppointmentOn' | 'visaFromOn' | 'visaToOn'>;
const NO_DATES = { visaAppointmentOn: null, visaFromOn: null, visaToOn: null } as const;

/** Passports, visas and consents of a seeded party, and what its journey has once. */
export function papersPart(ground: PlanGround, laid: CasePlan): Pick<CasePlan, 'papers' | 'trips'> {
  const { made } = ground;
  const { caseRecord, life } = made;
  if (!hasBegun(made, 'clearance') || life.decidedAtMs === null) return { papers: [], trips: [] };
  const draws = drawsOf(ground.ground.seed, life.n, 'papers');
  const visas = visasOf(ground, laid, draws);
  const leavesOn =
    journeyOf({ case: caseRecord, plan: laid }).departure?.on ??
    localDateOf(ground.ground.laidAtMs, 'UTC');
  const papers = travellersOf(caseRecord).map((travellerId, index): TravelPapers => {
    const companion = caseRecord.party.find(({ id }) => id === travellerId);
    return {
      id: ground.idOf('papers', index),
      version: 1,
      caseId: caseRecord.id,
      travellerId,
      ...passportOf(ground, companion, leavesOn, draws),
      ...visas(index, companion),
      otherVisas: [],
      hasGuardianConsent: companion?.isMinor === true && draws.chance(0.7),
    };
  });
  return { papers, trips: hasBegun(made, 'preparing') ? [tripOf(ground, laid, draws)] : [] };
}

/** A companion's; early on nobody has asked some of them. */
function passportOf(
  { made }: PlanGround,
  companion: Companion | undefined,
  leavesOn: string,
  draws: Draws,
): Pick<TravelPapers, 'passportNumber' | 'passportExpiresOn'> {
  const [letter, digits] = [draws.pick(['A', 'G', 'N', 'P', 'X']), draws.digits('########')];
  const [days, isAsked] = [draws.int(240, 3_200), draws.chance(0.7)];
  if (companion === undefined || !(isAsked || hasBegun(made, 'preparing'))) {
    return { passportNumber: null, passportExpiresOn: null };
  }
  return { passportNumber: letter + digits, passportExpiresOn: addDays(leavesOn, days) };
}

type VisaAt = (index: number, companion: Companion | undefined) => Visa;
const NOT_NEEDED: Visa = { visa: 'not-needed', ...NO_DATES };

/** Visas as the gate of the case says; of each traveller whose nationality needs one. */
function visasOf(ground: PlanGround, laid: CasePlan, draws: Draws): VisaAt {
  const { made } = ground;
  const { caseRecord, life, patient } = made;
  if (isAtHome(made)) return () => NOT_NEEDED;
  const isExempt = (companion?: Companion): boolean =>
    isVisaExempt(nationalityOf(companion ?? null, patient), countryOfTrip(caseRecord));
  // What is drawn of passports next is the same, whoever comes along.
  const own = isExempt() ? drawsOf(ground.ground.seed, life.n, 'companionVisas') : draws;
  const neededAt = neededVisas(ground, laid, own);
  return (index, companion) => (isExempt(companion) ? NOT_NEEDED : neededAt(index));
}

/** How the visa of whoever needs one stands, by his or her place in the party. */
function neededVisas(ground: PlanGround, laid: CasePlan, draws: Draws): (index: number) => Visa {
  const { made } = ground;
  const { caseRecord, life } = made;
  const { arrival, departure } = journeyOf({ case: caseRecord, plan: laid });
  const decidedOn = localDateOf(life.decidedAtMs ?? ground.ground.laidAtMs, 'UTC');
  const today = localDateOf(ground.ground.laidAtMs, 'UTC');
  const [heldFor, validFor, ahead] = [draws.int(20, 600), draws.int(100, 2_600), draws.int(3, 40)];
  const [early, one] = [earlyVisaAt(draws.next()), draws.chance(0.5)];
  const granted: Visa = {
    visa: 'granted',
    visaAppointmentOn: null,
    visaFromOn: addDays(arrival?.on ?? decidedOn, -heldFor),
    visaToOn: addDays(departure?.on ?? addDays(today, 90), validFor),
  };
  const visaAppointmentOn = consulateDayOf(made, today, ahead);
  const applied: Visa = { ...NO_DATES, visa: 'applied', visaAppointmentOn };
  if (isSeededFailing(made, 'visa-valid')) {
    // The patient waits; the others with him or her, or they hold theirs already.
    return (index) => (index === 0 || one ? applied : granted);
  }
  if (hasBegun(made, 'preparing')) return () => granted;
  const stands: Visa =
    early === 'granted' ? granted : early === 'applied' ? applied : { visa: early, ...NO_DATES };
  return () => stands;
}

/**
 * When who has applied was at the consulate: so many days ago, on a day on which it is open, and not
 * before anybody could ask for it. Null where there was none in between.
 */
function consulateDayOf({ life }: PlanGround['made'], today: string, ago: number): string | null {
  const began = life.steps.find(({ stage }) => stage === 'clearance')?.fromMs;
  const earliest = addDays(localDateOf(began ?? life.arrivedAtMs, 'UTC'), 1);
  const wished = addDays(today, -ago);
  let on = wished < earliest ? addDays(today, -1) : wished;
  while (isWeekend(on)) on = addDays(on, -1);
  return on < earliest ? null : on;
}

const isWeekend = (on: string): boolean => [0, 6].includes(new Date(on).getUTCDay());

function tripOf({ made }: PlanGround, laid: CasePlan, draws: Draws): Trip {
  const { caseRecord, patient } = made;
  const [note, address] = [draws.pick(PICK_UP_NOTES), draws.pick(ADDRESSES)];
  const [isDeclined, days] = [draws.chance(0.2), draws.int(2, 20)];
  const isAsked = isSeededFailing(made, 'fit-to-fly');
  const isMedical = patient.needs.some((need) => need !== 'dietary' && need !== 'hearing');
  const arrivesOn = journeyOf({ case: caseRecord, plan: laid }).arrival?.on ?? null;
  const untilOn = arrivesOn === null ? null : addDays(arrivesOn, days);
  const isNeeded = isAsked || isMedical;
  const state = isAsked ? 'asked' : isNeeded ? 'received' : 'not-needed';
  const pickUp = isSeededFailing(made, 'pick-up-arranged')
    ? 'open'
    : isDeclined
      ? 'declined'
      : 'arranged';
  return {
    id: caseRecord.id,
    version: 1,
    caseId: caseRecord.id,
    fitToFly: state,
    fitToFlyUntilOn: state === 'received' ? untilOn : null,
    airlineForm: isMedical ? state : 'not-needed',
    airlineFormUntilOn: isMedical && state === 'received' ? untilOn : null,
    pickUp,
    pickUpFor: pickUp === 'arranged' ? partySizeOf(caseRecord) : null,
    pickUpNote: pickUp === 'arranged' ? note : null,
    entryAddress: pickUp === 'open' ? null : address,
  };
}
