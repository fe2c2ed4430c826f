import type { CaseRecord } from '../../case';
import type { Refusal } from '../../stage/decision';
import type { CasePlan } from '../case-plan';
import { familyOf } from '../lodging/share-stay';
import { type Leg, travellersOf } from '../travel';
import { travelClosed } from './edit-travel';
import { isOverlapping } from './leg-cover';
import { overlapOf } from './leg-overlap';
import { standing } from './leg-order';

type Shared =
  | { readonly ok: true; readonly leg: Leg }
  | { readonly ok: false; readonly refusal: Refusal };

/** A case that is to fly along, with what it has planned already. */
export interface FlyingAlong {
  readonly case: CaseRecord;
  readonly plan: Pick<CasePlan, 'legs'>;
}

/** Whether there is anything to change about who shares it: ending that is always possible. */
export const canShareLeg = (
  record: Pick<CaseRecord, 'links'>,
  { status, sharedWith }: Pick<Leg, 'status' | 'sharedWith'>,
): boolean => sharedWith.length > 0 || (status !== 'cancelled' && familyOf(record).length > 0);

/**
 * A flight in which the parties of linked family cases sit as well, marked once: here (Product
 * reference, §5). Nobody sits in two at a time; taking a case out again is possible at any time, and
 * whatever has become of the link.
 *
 * @param added the cases that it is not shared with yet.
 */
export function decideShareLeg(
  facts: { readonly case: CaseRecord },
  held: Leg,
  sharedWith: readonly string[],
  added: readonly FlyingAlong[],
): Shared {
  const refusal = refusalOf(facts, held, added);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, leg: { ...held, sharedWith } };
}

function refusalOf(
  facts: { readonly case: CaseRecord },
  held: Leg,
  added: readonly FlyingAlong[],
): Refusal | null {
  if (held.sharedFrom !== null) {
    return { code: 'leg-of-other-case', reference: held.sharedFrom.reference };
  }
  if (added.length === 0) return null;
  if (held.status === 'cancelled') return { code: 'leg-cancelled' };
  const family = familyOf(facts.case);
  for (const { case: other, plan } of added) {
    if (!family.includes(other.reference)) {
      return { code: 'not-linked', reference: other.reference };
    }
    const closed = travelClosed(other);
    if (closed !== null) return closed;
    const theirs = { ...held, travellerIds: travellersOf(other) };
    const there = standing(plan.legs).find(
      (each) => each.sharedFrom?.legId !== held.id && isOverlapping(each, theirs),
    );
    if (there !== undefined) return overlapOf(there);
  }
  return travelClosed(facts.case);
}
