import { daysBetween } from '@/lib/zoned-time';
import { isCurrency } from '../plan/money/amount';
import { chargedOf, isBillGone } from './bill-lines';
import type { BillingFollowUp, Conversion, LedgerEntry } from './follow-up';
import { balanceOf, isBilled, reversedIds, standingEntries } from './ledger';
import { farFaults } from '../plan/planned-dates';
import { convert, isOddRate, rateFault } from './rate';
import {
  entering,
  faultsIn,
  faulty,
  placeRefusal,
  refused,
  sinceDischarge,
  type StepFacts,
  type StepFault,
  stepped,
  type Stepped,
  todayOf,
} from './step';
import type { BillingState, EntryParty } from './vocabulary';

/** Money that came or went; amounts are given as they are spoken of, never less than 0. */
export interface NewEntry {
  readonly id: string;
  readonly kind: 'payment' | 'refund';
  readonly minor: number;
  readonly currency: string;
  readonly on: string;
  readonly party: Exclude<EntryParty, 'hospital'>;
  readonly reference: string | null;
  readonly note: string | null;
  readonly conversion: Conversion | null;
}

export interface WriteOff {
  readonly id: string;
  readonly minor: number;
  readonly currency: string;
  readonly reason: string;
}

/** A plan of instalments goes on after the bill has been settled by it, and after the case. */
export const isOnPlan = ({ ended }: Pick<BillingFollowUp, 'ended'>): boolean =>
  ended?.how === 'payment-plan';

/** Why no money can be entered, or taken back, now. */
export const entryRefusal = (facts: StepFacts, billing: BillingFollowUp) =>
  isOnPlan(billing) ? null : placeRefusal(facts, billing);

/** What has been paid and not been given back, minor units. */
export const paidOf = (entries: readonly LedgerEntry[]): number =>
  -balanceOf(
    standingEntries(entries).filter(({ kind }) => /^(?:deposit|payment|refund)$/u.test(kind)),
  );

/** Writes down a payment, or what is given back. */
export function addEntry(
  facts: StepFacts,
  billing: BillingFollowUp,
  entry: NewEntry,
): Stepped<BillingFollowUp> {
  const refusal = entryRefusal(facts, billing);
  if (refusal !== null) return refused(refusal);
  const { id, kind, minor, on, party, reference, note, conversion } = entry;
  const faults = faultsIn({
    currency: entry.currency === billing.currency ? null : 'other-currency',
    on: sinceDischarge(facts, on),
    ...(conversion === null
      ? { minor: amountFault(billing, entry) }
      : conversionFaults(facts, billing, entry, conversion, amountFault(billing, entry))),
  });
  if (faults !== null) return faulty(faults);
  return stepped(
    withEntry(billing, {
      id,
      at: facts.at,
      by: facts.by,
      on,
      kind,
      minor: kind === 'payment' ? -minor : minor,
      party,
      reference,
      note,
      conversion,
      reverses: null,
    }),
  );
}

/** Less is owed than was paid by so much, minor units; before the first bill it is all that came. */
const creditOf = (billing: BillingFollowUp): number =>
  isBilled(billing) ? -balanceOf(billing.entries) : paidOf(billing.entries);

/** What can be given back, minor units: never more than is owed to the payer, nor than was paid. */
export const refundableOf = (billing: BillingFollowUp): number =>
  Math.max(0, Math.min(paidOf(billing.entries), creditOf(billing)));

function amountFault(billing: BillingFollowUp, { kind, minor }: NewEntry): StepFault | null {
  if (minor === 0) return 'required';
  if (kind === 'payment' || minor <= refundableOf(billing)) return null;
  return minor > paidOf(billing.entries) ? 'more-than-paid' : 'more-than-owed';
}

/**
 * The other currency is one, the rate of a day that has been and belongs to the case, and it gives this
 * amount. Where the rate itself is wrong it is told there, not at the amount that it makes.
 *
 * @param amount what is wrong with the amount as it is counted.
 */
export function conversionFaults(
  facts: StepFacts,
  { currency }: BillingFollowUp,
  { minor }: Pick<NewEntry, 'minor'>,
  { money, rate, rateOn }: Conversion,
  amount: StepFault | null,
): Record<string, StepFault | null> {
  const isOther = isCurrency(money.currency) && money.currency !== currency;
  if (!isOther) return { 'conversion.money': 'other-currency' };
  const wrong = rateFault(money, rate, currency);
  const counted = convert(money, rate, currency) ?? 0;
  const far = farFaults({ rateOn }, facts)['rateOn'] ?? null;
  return {
    minor: wrong === null ? amount : null,
    'conversion.rate': wrong ?? (Math.abs(counted - minor) <= 1 ? null : 'not-the-rate'),
    'conversion.rateOn': rateOn > todayOf(facts) ? 'in-the-future' : far,
  };
}

/** What comes in at once is at most so many times of what is owed; more is mostly a slip (config). */
const MOST_TIMES_OWED = 2;

/**
 * Whether what is credited at a rate is to be looked at again before it is sent: the rate lies beyond
 * all that are known, or it makes far more of the money than is owed. It may be meant so; where nothing
 * is billed yet, nobody knows what is much.
 */
export function isOddCredit(
  billing: BillingFollowUp,
  { kind, minor, rate }: Pick<LedgerEntry, 'kind' | 'minor'> & Pick<Conversion, 'rate'>,
): boolean {
  if (isOddRate(rate)) return true;
  if (kind === 'refund' || !isBilled(billing)) return false;
  return minor > MOST_TIMES_OWED * Math.max(0, balanceOf(billing.entries));
}

/** Two entries of one amount that lie so close are mostly the same money, written down twice (config). */
const TWIN_DAYS = 3;

/**
 * The entry that brings, or gives back, the same amount of the same side at about the same date; null
 * without one. It may be meant so: whoever enters it is asked.
 */
export function twinOf(
  { entries }: Pick<BillingFollowUp, 'entries'>,
  { kind, minor, party, on }: Pick<LedgerEntry, 'kind' | 'minor' | 'party' | 'on'>,
): LedgerEntry | null {
  const isSameWay = (other: LedgerEntry): boolean =>
    kind === 'refund' ? other.kind === kind : /^(?:deposit|payment)$/u.test(other.kind);
  return (
    standingEntries(entries).findLast(
      (each) =>
        isSameWay(each) &&
        Math.abs(each.minor) === minor &&
        each.party === party &&
        Math.abs(daysBetween(each.on, on)) <= TWIN_DAYS,
    ) ?? null
  );
}

/** A supervisor lets go of what is owed, never of more than that. */
export function writeOff(
  facts: StepFacts,
  billing: BillingFollowUp,
  { id, minor, currency, reason }: WriteOff,
): Stepped<BillingFollowUp> {
  const refusal = placeRefusal(facts, billing);
  if (refusal !== null) return refused(refusal);
  const faults = faultsIn({
    currency: currency === billing.currency ? null : 'other-currency',
    minor: minor === 0 ? 'required' : minor > balanceOf(billing.entries) ? 'more-than-owed' : null,
  });
  if (faults !== null) return faulty(faults);
  return stepped(
    withEntry(billing, {
      ...ofOurs(facts),
      id,
      kind: 'write-off',
      minor: -minor,
      note: reason,
    }),
  );
}

const ofOurs = (facts: StepFacts) => ({
  at: facts.at,
  by: facts.by,
  on: todayOf(facts),
  party: 'hospital' as const,
  reference: null,
  conversion: null,
  reverses: null,
});

/**
 * Takes an entry back by one that says the opposite; the first stays as it was written. With its
 * charge the bill is gone: it is to be reconciled again, unless a question is answered first.
 */
export function reverseEntry(
  facts: StepFacts,
  billing: BillingFollowUp,
  {
    id,
    entryId,
    reason,
  }: { readonly id: string; readonly entryId: string; readonly reason: string },
): Stepped<BillingFollowUp> {
  const refusal = entryRefusal(facts, billing);
  if (refusal !== null) return refused(refusal);
  const held = billing.entries.find((each) => each.id === entryId);
  const isOver = held === undefined || held.kind === 'reversal';
  if (isOver || reversedIds(billing.entries).has(entryId)) {
    return refused({ code: 'entry-reversed' });
  }
  const next = withEntry(billing, {
    ...ofOurs(facts),
    id,
    kind: 'reversal',
    minor: held.minor === 0 ? 0 : -held.minor,
    party: held.party,
    note: reason,
    reverses: entryId,
  });
  const begins = isBillGone(next) && next.ended === null && ASKED_FOR.has(next.state);
  return stepped(begins ? { ...next, ...entering('reconciling', facts) } : next);
}

/** The states of a bill that is, or can be, asked for. */
const ASKED_FOR: ReadonlySet<BillingState> = new Set(['reconciled', 'statement-sent']);

/**
 * The bill with one more entry. Where money comes back that had settled nothing yet, the state
 * stays; the clock of a refund begins by the balance (`due.ts`).
 */
export const withEntry = (billing: BillingFollowUp, entry: LedgerEntry): BillingFollowUp => ({
  ...billing,
  entries: [...billing.entries, entry],
});

/** The first bill is a charge, each later one says by how much it differs. */
export function charged(facts: StepFacts, billing: BillingFollowUp, id: string, total: number) {
  const minor = total - chargedOf(billing.entries);
  if (minor === 0 && isBilled(billing)) return billing;
  const kind = isBilled(billing) ? 'adjustment' : 'charge';
  return withEntry(billing, { ...ofOurs(facts), id, kind, minor, note: null });
}
