import type { Estimate } from '../plan/money';
import { standingEstimate } from '../plan/money/covered';
import type { BillingFollowUp, BillLine, LedgerEntry } from './follow-up';
import { balanceOf, standingEntries } from './ledger';

export const totalOf = (lines: readonly BillLine[]): number =>
  lines.reduce((sum, { actual }) => sum + actual, 0);

/** What was charged so far, minor units. */
export const chargedOf = (entries: readonly LedgerEntry[]): number =>
  balanceOf(standingEntries(entries).filter(({ kind }) => /^(?:charge|adjustment)$/u.test(kind)));

/** What of the bill still holds: nothing, where its charge was taken back after reconciling. */
export const billedLines = ({ lines, entries }: BillingFollowUp): readonly BillLine[] =>
  totalOf(lines) === chargedOf(entries) ? lines : [];

/** A bill that was reconciled and holds no more: nothing can be asked for before it is said anew. */
export const isBillGone = (billing: BillingFollowUp): boolean =>
  billing.lines.length > 0 && billedLines(billing).length === 0;

/**
 * What a bill is held against, minor units: what was said as it was reconciled, else what the family was
 * told last. A draft never went out, and an estimate in another money says nothing of this bill.
 */
export function estimatedOf(
  { lines, estimated, currency }: Pick<BillingFollowUp, 'lines' | 'estimated' | 'currency'>,
  estimates: readonly Estimate[],
): number {
  if (lines.length > 0) return estimated;
  const total = standingEstimate(estimates)?.total;
  return total?.currency === currency ? total.minor : 0;
}
