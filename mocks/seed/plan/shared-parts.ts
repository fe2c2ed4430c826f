import type { CasePlan } from '@/domain/plan/case-plan';
import { mirrorOf } from '@/domain/plan/lodging/share-stay';
import { travellersOf } from '@/domain/plan/travel';
import { mirrorOfLeg } from '@/domain/plan/travel/shared-leg';
import { makeCase, type MadeCase } from '../cases';
import { type Ground, togetherOf } from '../ground';
import { makeTeam } from '../owners';
import { makePeople } from '../people';
import { appointmentsPart } from './appointments-part';
import { isSeededFailing } from './journey-stage';
import { legsPart } from './legs-part';
import { lodgingPart } from './lodging-part';
import { laidBy, type PlanGround, planGroundOf, type PlanPart } from './plan-ground';

/** A case of two that come together, with the flights that it would have alone. */
interface Side {
  readonly of: PlanGround;
  readonly laid: CasePlan;
}

interface Together {
  /** The case in which what is shared is changed. */
  readonly owner: Side;
  readonly other: Side;
  readonly isOwner: boolean;
}

const FLIGHTS: readonly PlanPart[] = [appointmentsPart, legsPart];

/** Asked for flights and for nights, of the one ground that a plan is laid on. */
const known = new WeakMap<PlanGround, Together | null>();

/** Null for a case that nobody comes along with, or where the flights of one of the two are open. */
function flyingTogether(of: PlanGround): Together | null {
  const found = known.get(of);
  if (found !== undefined) return found;
  const together = findTogether(of);
  known.set(of, together);
  return together;
}

function findTogether({ ground, made }: PlanGround): Together | null {
  const pair = togetherOf(ground, made.life.n);
  if (pair === null) return null;
  const [owner, other] = pair
    .map((n): Side => {
      const of = planGroundOf(ground, n === made.life.n ? made : madeOf(ground, n));
      return { of, laid: laidBy(FLIGHTS, of) };
    })
    // Nobody goes home before the appointments of both are over.
    .toSorted((one, two) => Date.parse(leavesAt(two)) - Date.parse(leavesAt(one)));
  if (owner === undefined || other === undefined || !isBooked(owner) || !isBooked(other)) {
    return null;
  }
  return { owner, other, isOwner: made.life.n === owner.of.made.life.n };
}

const madeOf = (ground: Ground, n: number): MadeCase =>
  makeCase(ground, makeTeam(makePeople(ground.laidAtMs)), n);

const isBooked = ({ of: { made }, laid: { legs } }: Side): boolean =>
  legs.length > 0 &&
  !isSeededFailing(made, 'flights-booked') &&
  legs.every(({ status }) => status === 'booked');

/** When the way home begins. */
const leavesAt = ({ laid: { legs } }: Side): string =>
  legs.find(({ direction }) => direction === 'back')?.departAt ?? '';

const referenceOf = ({ of }: Side): string => of.made.caseRecord.reference;

/** Two of a family who come together sit in the same flights, written down in the first's case. */
export function sharedLegsPart(of: PlanGround, { legs }: CasePlan): Pick<CasePlan, 'legs'> {
  const together = flyingTogether(of);
  if (together === null) return { legs };
  const { owner, other, isOwner } = together;
  if (isOwner) {
    return { legs: legs.map((leg) => ({ ...leg, sharedWith: [referenceOf(other)] })) };
  }
  const { caseRecord } = of.made;
  const services = legs[0]?.services ?? [];
  return {
    legs: owner.laid.legs.map((leg, index) =>
      mirrorOfLeg(leg, referenceOf(owner), {
        id: of.idOf('legs', index),
        version: 1,
        caseId: caseRecord.id,
        travellerIds: travellersOf(caseRecord),
        services,
      }),
    ),
  };
}

/** They sleep in the same place, where the nights of both are settled. */
export function sharedStaysPart(
  of: PlanGround,
  { stays, lodgingNeeds }: CasePlan,
): Pick<CasePlan, 'stays'> {
  const together = flyingTogether(of);
  if (together === null) return { stays };
  const { owner, other, isOwner } = together;
  const sides = [owner, other].map((side) => lodgingPart(side.of, owner.laid));
  const isSettled = [owner, other].every(
    (side, index) =>
      !isSeededFailing(side.of.made, 'lodging-covered') &&
      side.of.made.caseRecord.progress.hasCareSite !== true &&
      sides[index]?.lodgingNeeds[0]?.isNeeded === true,
  );
  if (!isSettled || lodgingNeeds.length === 0) return { stays };
  const isStanding = ({ status }: (typeof stays)[number]): boolean => status !== 'cancelled';
  if (isOwner) {
    return {
      stays: stays.map((stay) =>
        isStanding(stay) ? { ...stay, sharedWith: [referenceOf(other)] } : stay,
      ),
    };
  }
  const { caseRecord } = of.made;
  const shared = (sides[0]?.stays ?? []).filter(isStanding);
  return {
    stays: shared.map((stay, index) =>
      mirrorOf(stay, referenceOf(owner), {
        id: of.idOf('stays', index),
        version: 1,
        caseId: caseRecord.id,
      }),
    ),
  };
}
