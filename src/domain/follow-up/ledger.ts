import type { BillingFollowUp, LedgerEntry } from './follow-up';

/** What is owed, minor units: always the sum of all entries. Less than 0 is owed to the payer. */
export const balanceOf = (entries: readonly Pick<LedgerEntry, 'minor'>[]): number =>
  entries.reduce((sum, { minor }) => sum + minor, 0);

/** The balance after each entry, in the order in which they were written. */
export function runningBalances(entries: readonly LedgerEntry[]): readonly number[] {
  let sum = 0;
  return entries.map(({ minor }) => (sum += minor));
}

/** Entries that another one has taken back. */
export const reversedIds = (entries: readonly LedgerEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ reverses }) => (reverses === null ? [] : [reverses])));

/** Entries that hold: neither taken back nor a taking back. */
export function standingEntries(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const reversed = reversedIds(entries);
  return entries.filter(({ id, kind }) => kind !== 'reversal' && !reversed.has(id));
}

/** Whether anything has gone back to whoever paid. */
export const hasRefund = ({ entries }: Pick<BillingFollowUp, 'entries'>): boolean =>
  standingEntries(entries).some(({ kind }) => kind === 'refund');

/** Whether something has been charged yet: before that, what was deposited is no credit. */
export const isBilled = ({ entries }: Pick<BillingFollowUp, 'entries'>): boolean =>
  standingEntries(entries).some(({ kind }) => kind === 'charge' || kind === 'adjustment');
