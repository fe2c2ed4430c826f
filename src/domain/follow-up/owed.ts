import type { BlockedOn } from '../blocker';
import type { FollowUpKind } from '../vocabulary';
import { isPayer } from './payers-share';
import type { FollowUpParty } from './vocabulary';

/** Whether it is the family's own side. */
export const isFamily = (party: BlockedOn | FollowUpParty): boolean =>
  party === 'patient' || party === 'caller';

/**
 * Whether a message to many would ask the family for money that they do not owe: the bill is paid,
 * money goes back to them, others pay what is left, or there is a deposit and no bill yet.
 *
 * @param amount minor units; null where nobody has said.
 * @param ofPayers what of it others than the family are to pay.
 */
export const isUnowed = (
  {
    kind,
    amount,
    ofPayers,
  }: { readonly kind: FollowUpKind; readonly amount: number | null; readonly ofPayers: number },
  whom: FollowUpParty,
): boolean => kind === 'billing' && isFamily(whom) && (amount === null || amount <= ofPayers);

/**
 * What somebody is asked for, minor units: the family its own part, other payers theirs; whoever works
 * on it hears of all. Null where nobody has said.
 */
export function askedOf(
  { amount, ofPayers }: { readonly amount: number | null; readonly ofPayers: number },
  whom: FollowUpParty,
): number | null {
  if (amount === null || ofPayers === 0) return amount;
  if (isFamily(whom)) return amount - ofPayers;
  return isPayer(whom) ? ofPayers : amount;
}
