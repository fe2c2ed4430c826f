import type { BillingFollowUp, LedgerEntry } from './follow-up';
import { balanceOf, hasRefund, isBilled, standingEntries } from './ledger';
import { openQueries } from './open-queries';
import type { FollowUpEndHow } from './vocabulary';

/** What has come or gone since the plan was made: payments that it awaits, nothing else. */
export const sincePlan = ({ entries, plan }: BillingFollowUp): readonly LedgerEntry[] =>
  plan === null ? [] : entries.filter(({ at }) => at > plan.madeAt);

/** Whether the plan still says what is owed. */
function isPlanSound(billing: BillingFollowUp): boolean {
  if (billing.plan === null) return false;
  const promised = billing.plan.instalments.reduce((sum, { minor }) => sum + minor, 0);
  const since = sincePlan(billing);
  const arePayments = since.every(({ kind }) =>
    /^(?:payment|deposit|refund|reversal)$/u.test(kind),
  );
  return arePayments && promised + balanceOf(since) === balanceOf(billing.entries);
}

/**
 * As what the bill can be settled now; null where something is owed to one side.
 *
 * @param isClosed the case has closed: what was deposited and went back needs no bill.
 */
export function settlingOf(billing: BillingFollowUp, isClosed: boolean): FollowUpEndHow | null {
  if (openQueries(billing.queries).length > 0) return null;
  const balance = balanceOf(billing.entries);
  if (!isBilled(billing)) {
    return isClosed && balance === 0 && hasRefund(billing) ? 'refunded' : null;
  }
  if (balance > 0) return isPlanSound(billing) ? 'payment-plan' : null;
  if (balance < 0) return null;
  const isWrittenOff = standingEntries(billing.entries).some(({ kind }) => kind === 'write-off');
  return isWrittenOff ? 'written-off' : hasRefund(billing) ? 'refunded' : 'paid';
}
