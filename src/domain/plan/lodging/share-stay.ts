import type { CaseRecord } from '../../case';
import type { CaseFacts, Refusal } from '../../stage/decision';
import type { Stay } from '../lodging';
import { stageRefusal, type StayDecision } from './decide-stay';
import { isFirm, isStanding } from './nights';

/** Cases of the family that this one may share with: those it is linked to. */
export const familyOf = ({ links }: Pick<CaseRecord, 'links'>): readonly string[] =>
  links.flatMap(({ kind, reference }) => (kind === 'family' ? [reference] : []));

/**
 * A stay in which the party of a linked family case sleeps as well (marked once: here). Taking a
 * case out again is possible at any time, and whatever has become of the link.
 */
export function decideShare(
  facts: Pick<CaseFacts, 'case'>,
  held: Stay,
  sharedWith: readonly string[],
): StayDecision {
  const refusal = shareRefusal(facts, held, sharedWith);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, stay: { ...held, sharedWith } };
}

function shareRefusal(
  facts: Pick<CaseFacts, 'case'>,
  { status, sharedFrom, sharedWith: held }: Stay,
  wanted: readonly string[],
): Refusal | null {
  if (sharedFrom !== null) return { code: 'stay-of-other-case', reference: sharedFrom.reference };
  const added = wanted.filter((reference) => !held.includes(reference));
  if (added.length === 0) return null;
  if (status === 'cancelled') return { code: 'stay-status', status };
  const family = familyOf(facts.case);
  const stranger = added.find((reference) => !family.includes(reference));
  if (stranger !== undefined) return { code: 'not-linked', reference: stranger };
  return stageRefusal(facts);
}

/** The stay as it stands in the plan of a case that it is shared with. */
export const mirrorOf = (
  stay: Stay,
  reference: string,
  own: Pick<Stay, 'id' | 'version' | 'caseId'>,
): Stay => ({ ...stay, ...own, sharedWith: [], sharedFrom: { reference, stayId: stay.id } });

/**
 * What somebody sees of a shared stay whose case is out of reach: that nights are taken (§9), and near
 * which campus. It is where the reader's own party sleeps, and whether that counts for their nights
 * is judged by it, here as on the server.
 */
export const hiddenStay = (stay: Stay): Stay => ({
  ...stay,
  kind: 'hotel',
  name: '',
  address: '',
  // What its gate makes of it stays the same.
  status: isStanding(stay) ? (isFirm(stay) ? 'confirmed' : 'booked') : stay.status,
  hasKitchen: false,
  isStepFree: false,
  minutesToCampus: null,
  pricePerNight: null,
  needsTour: false,
  tourOn: null,
  isCareSite: false,
  careChecks: [],
  careEquipment: null,
  careVisits: null,
  cancelReason: null,
  sharedFrom: { reference: null, stayId: stay.sharedFrom?.stayId ?? stay.id },
});
