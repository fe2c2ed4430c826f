import type { CasePlan, PlanWrite } from '../plan/case-plan';
import type { Coverage } from '../plan/money';
import { isCovering, wasReceived } from '../plan/money/covered';
import type { BillingFollowUp, FollowUp } from './follow-up';
import { hasRefund } from './ledger';
import { paidOf } from './ledger-steps';

interface Held<C> {
  readonly coverages: readonly C[];
  readonly followUps: readonly FollowUp[];
}
type Came = Pick<Coverage, 'kind' | 'receivedAt'>;

const billsOf = (followUps: readonly FollowUp[]): readonly BillingFollowUp[] =>
  followUps.flatMap((each) => (each.kind === 'billing' ? [each] : []));

/**
 * Deposits that came and that no bill has counted. Where a case closes they are the family's money,
 * and go back to them (Product reference, §8): whatever a bill found when it was opened, or somebody
 * credited until it ended, is on its account.
 */
export function depositsLeft<C extends Came>({ coverages, followUps }: Held<C>): readonly C[] {
  const bills = billsOf(followUps);
  return coverages.filter(
    (each) =>
      each.kind === 'deposit' &&
      wasReceived(each) &&
      bills.every((bill) => isOverBefore(bill, each.receivedAt)),
  );
}

/** Whether a bill had ended when money came. */
export const isOverBefore = (
  { ended }: Pick<BillingFollowUp, 'ended'>,
  receivedAt: string | null,
): boolean => ended !== null && ended.at < (receivedAt ?? '');

/** Nothing was done with it but that it was opened. */
const isUntouched = ({ state, chases, entries }: BillingFollowUp): boolean =>
  state === 'reconciling' &&
  chases.length === 0 &&
  entries.every(({ kind, reverses }) => kind === 'deposit' && reverses === null);

const isGivenBack = (bill: BillingFollowUp): boolean =>
  paidOf(bill.entries) <= 0 && hasRefund(bill);

/**
 * What opening a case again does to such a bill. One that nobody has touched is taken back with the
 * closing: its deposit covers as before. One whose money went back is settled, and its deposits cover
 * nothing any more. Of any other the account goes on, until the discharge.
 */
export function billsAfterReopening(
  { coverages, followUps }: Pick<CasePlan, 'coverages' | 'followUps'>,
  { at, by }: { readonly at: string; readonly by: string },
): readonly PlanWrite[] {
  const bills = billsOf(followUps);
  const open = bills.filter(({ ended }) => ended === null);
  const gone = bills.filter(isGivenBack);
  const spent = coverages.filter(
    (each) =>
      each.kind === 'deposit' &&
      isCovering(each) &&
      gone.some(({ openedAt }) => (each.receivedAt ?? '') <= openedAt),
  );
  const ended = { at, by, how: 'refunded', note: null } as const;
  return [
    ...open
      .filter(isUntouched)
      .map(({ id }) => ({ table: 'followUps', id, record: null }) as const),
    ...open.filter(isGivenBack).map((each): PlanWrite => ({
      table: 'followUps',
      id: each.id,
      record: { ...each, state: 'settled', stateSince: at, ended },
    })),
    ...spent.map((each): PlanWrite => ({
      table: 'coverages',
      id: each.id,
      record: { ...each, status: 'ended', extension: null },
    })),
  ];
}
