import type { CasePlan } from '@/domain/plan/case-plan';
import { CARE_CHECKS, type LodgingNeed, type Stay } from '@/domain/plan/lodging';
import { houseConfirmsOn } from '@/domain/plan/lodging/house-rules';
import { partySizeOf } from '@/domain/plan/lodging/beds-needed';
import { nightsOf } from '@/domain/plan/lodging/nights';
import { journeyOf } from '@/domain/plan/travel/journey-dates';
import { STAGES } from '@/domain/vocabulary';
import { addDays } from '@/lib/zoned-time';
import { type LodgingProvider, providersOf } from '@/reference/lodging-providers';
import { drawsOf, type Draws } from '../random';
import type { PlanGround } from './plan-ground';

const PREPARING = STAGES.indexOf('preparing');
const DROPPED: readonly string[] = [
  'Too far for the evening visits',
  'No lift to the room',
  'The family prefers a kitchen',
  'The house is full in these nights',
];
const EQUIPMENT = 'Hospital bed, infusion pump, oxygen concentrator';
const VISITS = 'Nurse at 08:00 and 19:00, paramedic on call';

type Lodging = Pick<CasePlan, 'lodgingNeeds' | 'stays'>;
const NOTHING: Lodging = { lodgingNeeds: [], stays: [] };

/** A stay as the seed thinks of it: a house, its nights counted from the first, how far it has come. */
interface Laid {
  readonly at: LodgingProvider;
  readonly fromNight: number;
  readonly toNight: number;
  readonly status: Stay['status'];
  readonly care?: 'ready' | 'open';
}

/**
 * Where a seeded party sleeps. Where the gate passes every night can be relied on; where it fails,
 * whoever's move it is says what is open: a provider's word, the family's choice, or our search.
 */
export function lodgingPart(of: PlanGround, laid: CasePlan): Lodging {
  const { ground, made, idOf, frame } = of;
  const { life, caseRecord, patient } = made;
  const nights = nightsOf(journeyOf({ case: caseRecord, plan: laid }));
  const isReached = STAGES.indexOf(caseRecord.stage) >= PREPARING && life.outcome === null;
  const [first] = nights ?? [];
  if (!isReached || nights === null || first === undefined || frame === null) return NOTHING;
  const draws = drawsOf(ground.seed, life.n, 'lodging');
  const houses = providersOf(frame.campus);
  const failing = caseRecord.progress.failingGates.find(({ gate }) => gate === 'lodging-covered');
  const need: LodgingNeed = {
    id: caseRecord.id,
    version: 1,
    caseId: caseRecord.id,
    isNeeded:
      failing !== undefined || caseRecord.progress.hasCareSite === true || !draws.chance(0.06),
    beds: Math.min(4, partySizeOf(caseRecord)),
    partySize: partySizeOf(caseRecord),
    needsKitchen: draws.chance(0.4),
    needsStepFree: patient.needs.includes('wheelchair'),
    maxMinutes: draws.chance(0.6) ? draws.pick([10, 15, 20]) : null,
    budgetPerNight: draws.chance(0.6) ? budgetOf(houses, draws) : null,
  };
  if (!need.isNeeded) return { lodgingNeeds: [need], stays: [] };
  const stays = laidStays(of, nights.length, houses, draws).map((each, index) =>
    stayOf(each, first, need.beds, {
      id: idOf('stays', index),
      caseId: caseRecord.id,
      dropped: draws.pick(DROPPED),
      isNear: (stay) =>
        houseConfirmsOn(stay) <= new Date(ground.laidAtMs).toISOString().slice(0, 10),
    }),
  );
  return { lodgingNeeds: [need], stays };
}

function budgetOf(houses: readonly LodgingProvider[], draws: Draws): LodgingNeed['budgetPerNight'] {
  const currency = draws.chance(0.08) ? 'EUR' : (houses[0]?.price.currency ?? 'USD');
  return { minor: draws.int(6, 22) * 1_000, currency };
}

/** Which stays there are, by what the case's gate says. */
function laidStays(
  { made: { caseRecord } }: PlanGround,
  nights: number,
  houses: readonly LodgingProvider[],
  draws: Draws,
): readonly Laid[] {
  const failing = caseRecord.progress.failingGates.find(({ gate }) => gate === 'lodging-covered');
  const whole = { fromNight: 0, toNight: nights };
  const firm = houses.filter(({ kind }) => kind !== 'hospitality-house');
  const rental = houses.find(({ kind }) => kind === 'rental') ?? draws.pick(firm);
  const [at, other] = [draws.pick(houses), draws.pick(firm)];
  const [share, isSplit] = [draws.next(), draws.chance(0.25)];
  const isCare = caseRecord.progress.hasCareSite;
  const dropped: readonly Laid[] = draws.chance(0.2)
    ? [{ ...whole, at: draws.pick(houses), status: 'cancelled' }]
    : [];
  switch (failing?.on) {
    case 'lodging-provider':
      return [...dropped, { ...whole, at: other, status: 'booked' }];
    case 'caller':
    case 'patient':
      return [...dropped, ...new Set([at, other, rental])].map((each) =>
        'status' in each ? each : { ...whole, at: each, status: 'option' },
      );
    case undefined: {
      if (isCare) return [{ ...whole, at: rental, status: 'confirmed', care: 'ready' }];
      const half = Math.floor(nights / 2);
      if (!isSplit || half === 0) return [...dropped, { ...whole, at, status: 'confirmed' }];
      // The end of one and the beginning of the other were not told to each other.
      const over = share < 0.25 ? 1 : 0;
      return [
        ...dropped,
        { at, fromNight: 0, toNight: half + over, status: 'confirmed' },
        { at: other, fromNight: half, toNight: nights, status: 'confirmed' },
      ];
    }
    default:
      if (isCare) return [{ ...whole, at: rental, status: 'booked', care: 'open' }];
      // The last nights are missing: something was moved after the booking.
      return share < 0.6 && nights > 2
        ? [...dropped, { at: other, fromNight: 0, toNight: nights - 2, status: 'confirmed' }]
        : dropped;
  }
}

interface Around {
  readonly id: string;
  readonly caseId: string;
  readonly dropped: string;
  /** Whether a hospitality house has been asked by now. */
  readonly isNear: (stay: Pick<Stay, 'campus' | 'checkInOn'>) => boolean;
}

function stayOf(
  { at, fromNight, toNight, status, care }: Laid,
  first: string,
  beds: number,
  { id, caseId, dropped, isNear }: Around,
): Stay {
  const checkInOn = addDays(first, fromNight);
  const isHouse = at.kind === 'hospitality-house';
  return {
    id,
    version: 1,
    caseId,
    kind: at.kind,
    campus: at.campus,
    name: at.name,
    address: at.address,
    // A house says so on the working day before; until then it is planned.
    status:
      status === 'confirmed' && isHouse && !isNear({ campus: at.campus, checkInOn })
        ? 'booked'
        : status,
    checkInOn,
    checkOutOn: addDays(first, toNight),
    beds: Math.max(beds, at.beds),
    hasKitchen: at.hasKitchen,
    isStepFree: at.isStepFree,
    minutesToCampus: at.minutesToCampus,
    pricePerNight: at.price,
    needsTour: at.needsTour,
    tourOn: at.needsTour && status !== 'option' ? checkInOn : null,
    isCareSite: care !== undefined,
    careChecks:
      care === 'ready' ? CARE_CHECKS : care === 'open' ? ['address', 'beds', 'cleanliness'] : [],
    careEquipment: care === undefined ? null : EQUIPMENT,
    careVisits: care === undefined ? null : VISITS,
    cancelReason: status === 'cancelled' ? dropped : null,
    sharedWith: [],
    sharedFrom: null,
  };
}
