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
