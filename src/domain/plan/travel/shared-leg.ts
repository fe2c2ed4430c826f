import { jsonEqual } from '../../merge/json-equal';
import type { Refusal } from '../../stage/decision';
import type { Leg } from '../travel';

/**
 * Why a flight that is another case's cannot be changed so; null when it can: who of this party sits
 * in it, and what they need, is said here, all else where it is changed.
 */
export function sharedLegRefusal(held: Leg | undefined, next: Leg): Refusal | null {
  if (held === undefined || held.sharedFrom === null) return null;
  const { travellerIds: _travellers, services: _services, version: _version, ...fixed } = held;
  const asked = Object.fromEntries(
    Object.keys(fixed).map((name) => [name, next[name as keyof Leg]]),
  );
  return jsonEqual(asked, fixed)
    ? null
    : { code: 'leg-of-other-case', reference: held.sharedFrom.reference };
}

/** The flight as it stands in the plan of a case that it is shared with. */
export const mirrorOfLeg = (
  leg: Leg,
  reference: string,
  own: Pick<Leg, 'id' | 'version' | 'caseId' | 'travellerIds' | 'services'>,
): Leg => ({ ...leg, ...own, sharedWith: [], sharedFrom: { reference, legId: leg.id } });

/** Whose case it is stays hidden from whoever may not see that; the seats are their own. */
export const hiddenLeg = (leg: Leg): Leg => ({
  ...leg,
  sharedFrom: leg.sharedFrom && { ...leg.sharedFrom, reference: null },
});
