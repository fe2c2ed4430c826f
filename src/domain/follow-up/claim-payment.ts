import type { BillingFollowUp, Claim, FollowUp, LedgerEntry } from './follow-up';
import { standingEntries } from './ledger';
import { addEntry, entryRefusal, isOnPlan } from './ledger-steps';
import { claimsOf } from './payers-share';
import { faultsIn, faulty, type StepFacts, type Stepped } from './step';

/**
 * How the money of a claim comes onto the bill as the claim is settled (Product reference, §8): as an
 * entry of its own, or joined to the payment that somebody has entered already.
 */
export type ClaimPayment =
  | {
      readonly way: 'enter';
      /** Of the entry. */
      readonly id: string;
      readonly on: string;
      readonly reference: string | null;
      /** The person has seen a payment of the same amount, and means another one. */
      readonly isAnother: boolean;
    }
  | { readonly way: 'join'; readonly entryId: string };

const billsIn = (claim: Claim, all: readonly FollowUp[]): readonly BillingFollowUp[] =>
  all.flatMap((each) =>
    each.kind === 'billing' && each.currency === claim.claimed?.currency ? [each] : [],
  );

const paymentsIn = (claim: Claim, all: readonly FollowUp[]): readonly LedgerEntry[] =>
  billsIn(claim, all)
    .flatMap(({ entries }) => standingEntries(entries))
    .filter(({ kind, party }) => kind === 'payment' && party === claim.payer);

/** The payments that a claim is joined to, as far as they were not taken back. */
export const paymentsOf = (claim: Claim, all: readonly FollowUp[]): readonly LedgerEntry[] =>
  paymentsIn(claim, all).filter(({ id }) => claim.payments?.includes(id) === true);

/** What the payer has decided to pay and none of its payments has brought, minor units. */
export function unpaidOf(claim: Claim, all: readonly FollowUp[]): number {
  const decided = claim.decisions.at(-1)?.minor ?? 0;
  const paid = paymentsOf(claim, all).reduce((sum, { minor }) => sum - minor, 0);
  return Math.max(0, decided - paid);
}

/** Payments of such a payer that belong to no claim yet: any of them may be this one's. */
export function joinablePayments(claim: Claim, all: readonly FollowUp[]): readonly LedgerEntry[] {
  const joined = new Set(claimsOf(all).flatMap(({ payments = [] }) => payments));
  return paymentsIn(claim, all).filter(({ id }) => !joined.has(id));
}

/** The one among them that brings just what is unpaid; null where none does. */
export function likelyPayment(claim: Claim, all: readonly FollowUp[]): LedgerEntry | null {
  const unpaid = unpaidOf(claim, all);
  return joinablePayments(claim, all).find(({ minor }) => -minor === unpaid) ?? null;
}

/**
 * The bill that its payment can be entered on: the one that is open, else one that is paid by
 * instalments. Null where nothing is to be paid, or it is of another currency, which needs a rate.
 */
export function billToPay(
  facts: StepFacts,
  claim: Claim,
  all: readonly FollowUp[],
): BillingFollowUp | null {
  if (unpaidOf(claim, all) === 0) return null;
  const bills = billsIn(claim, all).filter((bill) => entryRefusal(facts, bill) === null);
  return bills.find((bill) => !isOnPlan(bill)) ?? bills.at(0) ?? null;
}

type ClaimPaid =
  | { readonly ok: true; readonly claim: Claim; readonly bill: BillingFollowUp | null }
  | Extract<Stepped, { readonly ok: false }>;

/**
 * Brings the payment of a claim onto the bill, or joins it to one that is there; never twice.
 *
 * @param all the follow-ups of the case.
 */
export function payClaim(
  facts: StepFacts,
  claim: Claim,
  payment: ClaimPayment,
  all: readonly FollowUp[],
): ClaimPaid {
  if (payment.way === 'join') {
    const { entryId } = payment;
    const isThere = joinablePayments(claim, all).some(({ id }) => id === entryId);
    if (!isThere) return faulty({ 'payment.entryId': 'not-a-choice' });
    return { ok: true, claim: joinedTo(claim, entryId), bill: null };
  }
  const { id, on, reference, isAnother } = payment;
  const bill = billToPay(facts, claim, all);
  const isDoubled = !isAnother && likelyPayment(claim, all) !== null;
  const isKnown = bill?.entries.some((each) => each.id === id) === true;
  const faults = faultsIn({
    'payment.way': bill === null || isDoubled ? 'not-a-choice' : null,
    'payment.id': isKnown ? 'invalid' : null,
  });
  if (faults !== null || bill === null) return faulty(faults ?? {});
  const entered = addEntry(facts, bill, {
    id,
    kind: 'payment',
    minor: unpaidOf(claim, all),
    currency: bill.currency,
    on,
    party: claim.payer,
    reference,
    note: null,
    conversion: null,
  });
  if (entered.ok) return { ok: true, claim: joinedTo(claim, id), bill: entered.followUp };
  if (!('faults' in entered)) return entered;
  const { faults: found } = entered;
  return faulty(
    Object.fromEntries(Object.entries(found).map(([name, code]) => [`payment.${name}`, code])),
  );
}

const joinedTo = (claim: Claim, entryId: string): Claim => ({
  ...claim,
  payments: [...(claim.payments ?? []), entryId],
});
