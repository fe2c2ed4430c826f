import type { CaseRecord } from '../case';
import type { Claim, FollowUp } from './follow-up';
import { balanceOf, standingEntries } from './ledger';
import { CLAIM_PAYERS } from './vocabulary';

const PAYERS: ReadonlySet<string> = new Set(CLAIM_PAYERS);

/** Whether somebody else than the family pays: an insurer, a sponsor, an employer. */
export const isPayer = (party: string): boolean => PAYERS.has(party);

/** Every claim of the insurance follow-ups of a case. */
export const claimsOf = (followUps: readonly FollowUp[]): readonly Claim[] =>
  followUps.flatMap((each) => (each.kind === 'insurance' ? each.claims : []));

/**
 * Whether the whole bill goes to the employer: the discharge opens no claim for one (Product reference,
 * §8), and nobody has said by a claim yet how much of it the employer pays.
 */
export const isEmployers = (
  { payer }: Pick<CaseRecord, 'payer'>,
  all: readonly Pick<FollowUp, 'kind'>[],
): boolean => payer === 'employer' && all.every(({ kind }) => kind !== 'insurance');

/**
 * What of a bill others than the family are still to pay, minor units of its currency: what their
 * letters guarantee, then what was claimed of them, then what they have decided, less what they have
 * paid. Never more than is owed; amounts of another currency are not counted, and none of it is asked
 * of the family meanwhile. Nothing of what is no bill, nor of claims that turned out not to be needed.
 *
 * @param all the follow-ups of the case.
 */
export function payersShareOf(
  record: Pick<CaseRecord, 'payer'>,
  followUp: FollowUp,
  all: readonly FollowUp[],
): number {
  if (followUp.kind !== 'billing') return 0;
  const { currency, entries } = followUp;
  const owed = balanceOf(entries);
  if (owed <= 0) return 0;
  if (isEmployers(record, all)) return owed;
  const asked = claimsOf(all.filter(({ ended }) => ended?.how !== 'not-needed'));
  const expected = asked.reduce((sum, claim) => sum + expectedOf(claim, currency), 0);
  const bills = all.flatMap((each) => (each.kind === 'billing' ? [each] : []));
  const paid = bills
    .flatMap((each) => (each.currency === currency ? standingEntries(each.entries) : []))
    .filter(({ party, conversion }) => isPayer(party) && conversion === null);
  return Math.max(0, Math.min(owed, expected + balanceOf(paid)));
}

function expectedOf({ claimed, limit, decisions, state }: Claim, currency: string): number {
  const said = claimed ?? limit;
  if (said === null || said.currency !== currency) return 0;
  const isDecided = state === 'decided' || state === 'settled';
  return isDecided ? (decisions.at(-1)?.minor ?? 0) : said.minor;
}
