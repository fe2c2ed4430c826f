import type { CasePlan } from '@/domain/plan/case-plan';
import { firstNightElsewhere } from '@/domain/plan/travel/entry-address';
import { drawsOf } from '../random';
import type { PlanGround } from './plan-ground';

/** The address of the entry form is that of the first night; here and there another place was booked since. */
export function entryAddressPart(of: PlanGround, laid: CasePlan): Pick<CasePlan, 'trips'> {
  const { ground, made } = of;
  const stay = firstNightElsewhere({ case: made.caseRecord, patient: made.patient, plan: laid });
  if (stay === null || drawsOf(ground.seed, made.life.n, 'entryAddress').chance(0.08)) {
    return { trips: laid.trips };
  }
  return { trips: laid.trips.map((trip) => ({ ...trip, entryAddress: stay.address })) };
}
