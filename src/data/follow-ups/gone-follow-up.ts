import type { FollowUpListRow } from '@/contract/follow-up-list';

type HeldRow = FollowUpListRow & { readonly isGone?: true };

/** Whether the case of this row has moved out of my reach since the list was read. */
export const isGoneFollowUp = (row: FollowUpListRow): boolean => (row as HeldRow).isGone === true;

/** What is left in the place of such a row: which case it was, and nothing of it. */
export const goneFollowUp = ({ id, reference, version }: FollowUpListRow): FollowUpListRow => {
  const left: Pick<HeldRow, 'id' | 'reference' | 'version' | 'isGone'> = {
    id,
    reference,
    version,
    isGone: true,
  };
  // No cell reads anything else of it.
  return left as FollowUpListRow;
};
