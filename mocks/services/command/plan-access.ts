import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { CaseRecord } from '@/domain/case';
import type { CasePlan } from '@/domain/plan/case-plan';
import { maskPlan } from '@/domain/numbers/number-fields';
import type { Stay } from '@/domain/plan/lodging';
import { hiddenStay } from '@/domain/plan/lodging/share-stay';
import type { Leg } from '@/domain/plan/travel';
import { hiddenLeg } from '@/domain/plan/travel/shared-leg';
import type { Actor } from '@/domain/policy';
import type { Answer, Call, DeepReadonly } from '../call/call';
import type { planEndpoints } from '@/contract/endpoints/plans';
import { casesTold, loadCase, maySeeNumbers } from './case-access';
import { planOf } from '../stored/plan-of';
import type { Reading } from '../stored/shape';

/** The wire's form of a plan, as this person may see it (Product reference, §9: numbers). */
export async function planFor(
  tx: Reading,
  actor: Actor,
  record: CaseRecord,
  nowMs: number,
): Promise<DeepReadonly<CasePlanWire>> {
  const whole = await planOf(tx, record.id);
  const plan = {
    ...whole,
    stays: await shownShared(tx, actor, whole.stays, hiddenStay),
    legs: await shownShared(tx, actor, whole.legs, hiddenLeg),
    followUps: await visitsTold(tx, actor, shownTo(actor, record, whole.followUps)),
  };
  if (await maySeeNumbers(tx, actor, record, nowMs)) return plan;
  return maskPlan(plan);
}

/**
 * What is another case's, and shared, is shown as `hidden` where that case is out of reach; what is
 * this one's names those of the cases it is shared with that are not.
 */
async function shownShared<T extends Stay | Leg>(
  tx: Reading,
  actor: Actor,
  records: readonly T[],
  hidden: (record: T) => T,
): Promise<readonly T[]> {
  const isTold = await casesTold(tx, actor, records.flatMap(casesOf));
  return records.map((record) => {
    const { sharedFrom, sharedWith } = record;
    const shown = sharedFrom !== null && !casesOf(record).every(isTold) ? hidden(record) : record;
    return { ...shown, sharedWith: sharedWith.filter(isTold) };
  });
}

/** The other cases that a shared record names. */
const casesOf = ({ sharedFrom, sharedWith }: Stay | Leg): readonly string[] => [
  ...(sharedFrom === null || sharedFrom.reference === null ? [] : [sharedFrom.reference]),
  ...sharedWith,
];

/** A next visit names the case that it became to whoever may read that one. */
async function visitsTold(
  tx: Reading,
  actor: Actor,
  followUps: CasePlan['followUps'],
): Promise<CasePlan['followUps']> {
  const isTold = await casesTold(tx, actor, followUps.flatMap(becameOf));
  return followUps.map((each) =>
    becameOf(each).every(isTold) ? each : ({ ...each, linked: null } as typeof each),
  );
}

/** The case that a next visit has become. */
const becameOf = (followUp: CasePlan['followUps'][number]): readonly string[] =>
  followUp.kind === 'next-visit' && followUp.linked !== null ? [followUp.linked] : [];

/** After a death open money shows to the one person who settles it, and nobody is asked (§4). */
const shownTo = (
  { id }: Pick<Actor, 'id'>,
  { closing, ownerId }: Pick<CaseRecord, 'closing' | 'ownerId'>,
  followUps: CasePlan['followUps'],
): CasePlan['followUps'] =>
  closing?.outcome === 'patient-died' && id !== ownerId
    ? followUps.filter(({ ended }) => ended !== null)
    : followUps;

type Endpoints = typeof planEndpoints;

export async function getPlan(
  tx: Reading,
  { caller, params, nowMs }: Call<Endpoints['getPlan']>,
): Promise<Answer<Endpoints['getPlan']>> {
  const { case: record } = await loadCase(tx, caller.actor, 'case.read', params.reference);
  return planFor(tx, caller.actor, record, nowMs);
}
