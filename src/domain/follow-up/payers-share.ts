import type { BillingFollowUp, Claim, FollowUp } from './follow-up';
import { balanceOf, standingEntries } from './ledger';
import type { ClaimPayer } from './vocabulary';

const PAYERS: ReadonlySet<string> = new Set<ClaimPayer>(['insurer', 'sponsor', 'employer']);

/**
 * What of a bill others than the family are still to pay, minor units of its currency: what their
 * letters guarantee, then what was claimed of them, then what they have decided, less what they have
 * paid. Never more than is owed; amounts of another currency are not counted, and none of it is asked
 * of the family meanwhile.
 *
 * @param all the follow-ups of the case.
 */
export function payersShareOf(billing: BillingFollowUp, all: readonly FollowUp[]): number {
  const { currency, entries } = billing;
  const owed = balanceOf(entries);
  if (owed <= 0) return 0;
  const claims = all.flatMap((each) => (each.kind === 'insurance' ? each.claims : []));
  const expected = claims.reduce((sum, claim) => sum + expectedOf(claim, currency), 0);
  const bills = all.flatMap((each) => (each.kind === 'billing' ? [each] : []));
  const paid = bills
    .flatMap((each) => (each.currency === currency ? standingEntries(each.entries) : []))
    .filter(({ party, conversion }) => PAYERS.has(party) && conversion === null);
  return Math.max(0, Math.min(owed, expected + balanceOf(paid)));
}

function expectedOf({ claimed, limit, decisions, state }: Claim, currency: string): number {
  const said = claimed ?? limit;
  if (said === null || said.currency !== currency) return 0;
  const isDecided = state === 'decided' || state === 'settled';
  return isDecided ? (decisions.at(-1)?.minor ?? 0) : said.minor;
}
