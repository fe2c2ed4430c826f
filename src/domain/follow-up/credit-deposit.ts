import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { CasePlan } from '../plan/case-plan';
import type { Coverage } from '../plan/money';
import { wasReceived } from '../plan/money/covered';
import { isOverBefore } from './deposits-left';
import type { BillingFollowUp, Conversion, FollowUp } from './follow-up';
import type { FollowUpRefusal } from './follow-up-refusal';
import { reversedIds, standingEntries } from './ledger';
import { conversionFaults, entryRefusal, withEntry } from './ledger-steps';
import {
  faultsIn,
  faulty,
  refused,
  type StepFacts,
  type StepFault,
  stepped,
  type Stepped,
  todayOf,
} from './step';

/**
 * A deposit that somebody puts on the account: one of another currency at the rate of a day, one of the
 * bill's own as it came.
 */
export interface DepositCredit {
  readonly id: string;
  readonly kind: 'deposit';
  /** The coverage that it is. */
  readonly credits: string;
  /** What it comes to, minor units of the bill's currency; more than 0. */
  readonly minor: number;
  readonly currency: string;
  readonly on: string;
  readonly party: 'patient';
  readonly reference: null;
  readonly note: string | null;
  /** Null where it is of the bill's own currency. */
  readonly conversion: Conversion | null;
}

/** A coverage as far as its money is concerned, whoever may see its number. */
export type Deposit = Pick<Coverage, 'id' | 'kind' | 'amount' | 'askedAt' | 'receivedAt'>;

/** What of a case's plan says which deposits came, and on which bills they are. */
export interface HeldDeposits extends Pick<CasePlan, 'followUps'> {
  readonly coverages: readonly Deposit[];
}

/**
 * Deposits that came and are on no account. One in the bill's own currency is on it from the first day,
 * where it came before; one that came while the bill was open, or in another currency, is counted by
 * nobody until somebody credits it: an amount keeps its currency until a rate is said (Architecture,
 * §4), and what was sent late may be entered as a payment as well. One whose entry was reversed is
 * among them again.
 */
export const uncreditedDeposits = ({ coverages, followUps }: HeldDeposits): readonly Deposit[] =>
  coverages.filter(
    (each) => each.kind === 'deposit' && wasReceived(each) && !isOnAccount(followUps, each),
  );

/** Whether a bill counts the deposit: by an entry that names it, or because it found it when it was opened. */
export function isOnAccount(followUps: readonly FollowUp[], deposit: Deposit): boolean {
  const bills = followUps.flatMap((each) => (each.kind === 'billing' ? [each] : []));
  return bills.some(
    (bill) =>
      standingEntries(bill.entries).some(({ credits }) => credits === deposit.id) ||
      (isFoundBy(bill, bills, deposit) && !isTakenOff(bill, deposit)),
  );
}

/** Whether a bill has found the deposit as it was opened: then it is on its account from the first day. */
const isFoundBy = (
  { currency, openedAt }: BillingFollowUp,
  bills: readonly BillingFollowUp[],
  { amount, receivedAt }: Deposit,
): boolean =>
  amount.currency === currency &&
  (receivedAt ?? '') <= openedAt &&
  bills.every((each) => each.openedAt >= openedAt || isOverBefore(each, receivedAt));

/**
 * Whether the entry of a deposit that the bill had found was reversed. Entries of before did not name
 * their deposit: of these the amount says which one it is.
 */
function isTakenOff({ entries }: BillingFollowUp, { id, amount }: Deposit): boolean {
  const reversed = reversedIds(entries);
  return entries.some(
    ({ id: entryId, kind, credits = null, minor }) =>
      kind === 'deposit' &&
      reversed.has(entryId) &&
      (credits === null ? minor === -amount.minor : credits === id),
  );
}

/** The date at the campus on which a deposit came. */
export const depositedOn = (
  { case: { campus } }: Pick<StepFacts, 'case'>,
  { receivedAt, askedAt }: Deposit,
): string =>
  localDateOf(Date.parse(receivedAt ?? askedAt), placeOf(campusPlaceOf(campus)).timeZone);

/**
 * Why a bill is not settled while a deposit is on no account: the family has paid what it would be asked
 * for once more, or would not get back. Null where all of them are counted.
 */
export function depositRefusal(held: HeldDeposits): FollowUpRefusal | null {
  const [open] = uncreditedDeposits(held);
  return open === undefined ? null : { code: 'deposit-uncredited', ...open.amount };
}

/** Puts such a deposit on the account, whole and once; reversed as every entry is. */
export function creditDeposit(
  facts: StepFacts,
  billing: BillingFollowUp,
  { credits, currency, minor, ...credit }: DepositCredit,
  plan: HeldDeposits,
): Stepped<BillingFollowUp> {
  const refusal = entryRefusal(facts, billing);
  if (refusal !== null) return refused(refusal);
  const deposit = uncreditedDeposits(plan).find(({ id }) => id === credits);
  if (deposit === undefined) return faulty({ credits: 'not-a-choice' });
  const faults = faultsIn({
    currency: currency === billing.currency ? null : 'other-currency',
    on: credit.on > todayOf(facts) ? 'in-the-future' : null,
    ...amountFaults(facts, billing, deposit, { minor, conversion: credit.conversion }),
  });
  if (faults !== null) return faulty(faults);
  return stepped(
    withEntry(billing, {
      ...credit,
      at: facts.at,
      by: facts.by,
      minor: -minor,
      reverses: null,
      credits,
    }),
  );
}

/** Whole, and at a rate where it is of another currency; there alone. */
function amountFaults(
  facts: StepFacts,
  billing: BillingFollowUp,
  { amount }: Deposit,
  { minor, conversion }: Pick<DepositCredit, 'minor' | 'conversion'>,
): Record<string, StepFault | null> {
  if (amount.currency === billing.currency) {
    return { minor: conversion === null && minor === amount.minor ? null : 'invalid' };
  }
  const { money } = conversion ?? {};
  const isWhole = money?.minor === amount.minor && money.currency === amount.currency;
  if (conversion === null || !isWhole) return { 'conversion.money': 'invalid' };
  return conversionFaults(facts, billing, { minor }, conversion, minor === 0 ? 'required' : null);
}
