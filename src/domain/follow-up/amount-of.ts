import type { Money } from '../plan/money';
import type { FollowUp } from './follow-up';
import { balanceOf } from './ledger';

/** Minor units with their currency; less than 0 is owed to the payer. */
export type Balance = Money;

/**
 * What a follow-up is about in money: the balance of a bill, as far as it is known; of claims what is
 * asked and not settled yet. Null where no money is meant, or claims are in several currencies.
 */
export function amountOf(followUp: FollowUp): Balance | null {
  if (followUp.kind === 'billing') {
    // Nobody knows the bill yet, and nothing was paid towards it: that is not zero.
    if (followUp.state === 'reconciling' && followUp.entries.length === 0) return null;
    return { minor: balanceOf(followUp.entries), currency: followUp.currency };
  }
  if (followUp.kind !== 'insurance') return null;
  const open = followUp.claims
    .filter(({ state }) => state !== 'settled')
    .flatMap(({ claimed }) => (claimed === null ? [] : [claimed]));
  const [first] = open;
  if (first === undefined || open.some(({ currency }) => currency !== first.currency)) return null;
  return { minor: open.reduce((sum, { minor }) => sum + minor, 0), currency: first.currency };
}
