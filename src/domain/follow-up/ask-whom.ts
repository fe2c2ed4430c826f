import type { CaseRecord } from '../case';
import { mayNotBeTold } from '../may-not-be-told';
import type { FollowUp } from './follow-up';
import type { FollowUpRefusal } from './follow-up-refusal';
import { claimsOf } from './payers-share';
import { CLAIM_PAYERS, type ClaimPayer, type FollowUpParty } from './vocabulary';

/** Who there is to ask about a case, and what limits it (Product reference, §5). */
export interface AskedCase {
  readonly caller: Pick<CaseRecord['caller'], 'name' | 'relationship' | 'consent' | 'language'>;
  /** Null: the case names none. */
  readonly homePhysicianName: string | null;
  /** Who pays beside the family: as the case says, and of whom something is claimed. */
  readonly payers: readonly ClaimPayer[];
  readonly disclosure: CaseRecord['disclosure'];
}

/**
 * Who there is to ask about a case.
 *
 * @param all the follow-ups of the case.
 */
export function askedCaseOf(
  {
    caller: { name, relationship, consent, language },
    homePhysician,
    payer,
    disclosure,
  }: Pick<CaseRecord, 'caller' | 'homePhysician' | 'payer' | 'disclosure'>,
  all: readonly FollowUp[],
): AskedCase {
  const claimed = claimsOf(all);
  return {
    caller: { name, relationship, consent, language },
    homePhysicianName: homePhysician?.name ?? null,
    payers: CLAIM_PAYERS.filter(
      (each) => each === payer || claimed.some((claim) => claim.payer === each),
    ),
    disclosure,
  };
}

type Asked = Pick<AskedCase, 'homePhysicianName' | 'payers'> & {
  readonly caller: Pick<AskedCase['caller'], 'relationship' | 'consent'>;
};

/** Whether the case has somebody of that part; our own people and "somebody else" are always there. */
export function hasParty(
  { homePhysicianName, payers }: Pick<Asked, 'homePhysicianName' | 'payers'>,
  whom: FollowUpParty,
): boolean {
  switch (whom) {
    case 'home-physician':
      return homePhysicianName !== null;
    case 'insurer':
    case 'sponsor':
    case 'employer':
      return payers.includes(whom);
    case 'patient':
    case 'caller':
    case 'specialty':
    case 'translator':
    case 'finance':
    case 'other':
      return true;
  }
}

/**
 * Why somebody is not asked about a case; null where they may be. The same for one follow-up and for
 * many: a caller whose consent was refused or taken back hears nothing of the patient.
 */
export function askRefusal(asked: Asked, whom: FollowUpParty): FollowUpRefusal | null {
  if (!hasParty(asked, whom)) return { code: 'no-such-party', whom };
  const { consent } = asked.caller;
  return whom === 'caller' && mayNotBeTold({ consent })
    ? { code: 'may-not-be-told', consent }
    : null;
}

/** Who reads what goes to them: a caller who asks for themselves is the patient. */
export const readerOf = (
  { caller }: { readonly caller: Pick<Asked['caller'], 'relationship'> },
  whom: FollowUpParty,
): FollowUpParty => (whom === 'caller' && caller.relationship === 'self' ? 'patient' : whom);
