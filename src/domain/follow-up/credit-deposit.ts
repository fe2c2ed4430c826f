import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { CasePlan } from '../plan/case-plan';
import type { Coverage } from '../plan/money';
import { wasReceived } from '../plan/money/covered';
import type { BillingFollowUp, Conversion } from './follow-up';
import { standingEntries } from './ledger';
import { conversionFaults, entryRefusal, withEntry } from './ledger-steps';
import { faultsIn, faulty, refused, type StepFacts, stepped, type Stepped, todayOf } from './step';

/** A deposit of another currency, counted in the bill's by somebody, at the rate of a day. */
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
  readonly conversion: Conversion;
}

/** A coverage as far as its money is concerned, whoever may see its number. */
export type Deposit = Pick<Coverage, 'id' | 'kind' | 'amount' | 'askedAt' | 'receivedAt'>;

interface Held extends Pick<CasePlan, 'followUps'> {
  readonly coverages: readonly Deposit[];
}

/**
 * Deposits that came in another currency than the bill's and are on no account: an amount keeps its
 * currency until somebody says a rate (Architecture, §4). One whose entry was reversed is among them
 * again; one in the bill's own currency is on the account of the first bill from the first day.
 */
export function uncreditedDeposits(
  { currency }: Pick<BillingFollowUp, 'currency'>,
  { coverages, followUps }: Held,
): readonly Deposit[] {
  const credited = new Set(
    followUps.flatMap((each) =>
      each.kind === 'billing'
        ? standingEntries(each.entries).map(({ credits }) => credits ?? null)
        : [],
    ),
  );
  return coverages.filter(
    (each) =>
      each.kind === 'deposit' &&
      wasReceived(each) &&
      each.amount.currency !== currency &&
      !credited.has(each.id),
  );
}

/** The date at the campus on which a deposit came. */
export const depositedOn = (
  { case: { campus } }: Pick<StepFacts, 'case'>,
  { receivedAt, askedAt }: Deposit,
): string =>
  localDateOf(Date.parse(receivedAt ?? askedAt), placeOf(campusPlaceOf(campus)).timeZone);

/** Puts such a deposit on the account, whole and once; reversed as every entry is. */
export function creditDeposit(
  facts: StepFacts,
  billing: BillingFollowUp,
  { credits, currency, minor, ...credit }: DepositCredit,
  plan: Held,
): Stepped<BillingFollowUp> {
  const refusal = entryRefusal(facts, billing);
  if (refusal !== null) return refused(refusal);
  const deposit = uncreditedDeposits(billing, plan).find(({ id }) => id === credits);
  if (deposit === undefined) return faulty({ credits: 'not-a-choice' });
  const { money } = credit.conversion;
  const isWhole =
    money.minor === deposit.amount.minor && money.currency === deposit.amount.currency;
  const faults = faultsIn({
    currency: currency === billing.currency ? null : 'other-currency',
    on: credit.on > todayOf(facts) ? 'in-the-future' : null,
    ...(isWhole
      ? conversionFaults(
          facts,
          billing,
          { minor },
          credit.conversion,
          minor === 0 ? 'required' : null,
        )
      : { 'conversion.money': 'invalid' }),
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
