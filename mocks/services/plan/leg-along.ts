import type { CaseRecord } from '@/domain/case';
import { type Leg, travellersOf } from '@/domain/plan/travel';
import type { Along } from '@/domain/plan/travel/leg-overlap';
import { mirrorOfLeg } from '@/domain/plan/travel/shared-leg';
import { type Actor, can } from '@/domain/policy';
import { findCase } from '../command/case-access';
import type { Reading } from '../stored/shape';

export const legsOf = (tx: Reading, { id }: CaseRecord): Promise<readonly Leg[]> =>
  tx.list('legs', { index: 'case', value: id });

/** The cases that a flight is shared with; one that is out of reach has no name. */
export async function alongOf(tx: Reading, actor: Actor, leg: Leg): Promise<readonly Along[]> {
  const along: Along[] = [];
  for (const reference of leg.sharedWith) {
    // One after the other: a transaction is one line of work.
    const other = await findCase(tx, reference);
    if (other === null) continue;
    const isSeen = can(actor, 'case.read', other);
    const legs = await legsOf(tx, other);
    along.push({ reference: isSeen ? reference : null, plan: { legs: held(legs, leg, other) } });
  }
  return along;
}

/** With the flight as it will stand there at first, where it is shared with that case again. */
function held(legs: readonly Leg[], leg: Leg, other: CaseRecord): readonly Leg[] {
  if (legs.some(({ sharedFrom }) => sharedFrom?.legId === leg.id)) return legs;
  const travellerIds = travellersOf(other);
  const own = { id: leg.id, version: 1, caseId: other.id, travellerIds, services: [] };
  return [...legs, mirrorOfLeg(leg, other.reference, own)];
}
