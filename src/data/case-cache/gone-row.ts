import type { CaseListRow } from '@/contract/case-list';

type HeldRow = CaseListRow & { readonly isGone?: true };

/** Whether the case of this row has moved out of my reach since the list was read. */
export const isGone = (row: CaseListRow): boolean => (row as HeldRow).isGone === true;

/** What is left in the place of such a row: which case it was, and nothing of it. */
export const goneRow = ({ id, reference, version, revision, stage }: CaseListRow): CaseListRow => {
  const left: Pick<HeldRow, 'id' | 'reference' | 'version' | 'revision' | 'stage' | 'isGone'> = {
    id,
    reference,
    version,
    revision,
    stage,
    isGone: true,
  };
  // No cell reads anything else of it (`use-case-columns.ts`).
  return left as CaseListRow;
};
