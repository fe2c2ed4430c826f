import type { ListRow } from './list-queries';

interface LeftRow extends ListRow {
  readonly isGone?: true;
}

/** Whether the case of this row has moved out of my reach since the list was read. */
export const isGone = (row: ListRow): boolean => (row as LeftRow).isGone === true;

/**
 * What is left in the place of such a row: which one it was, what else its list needs of it, and
 * nothing of its case. No cell reads anything of it (`parts/list-kit/table-columns.ts`).
 */
export function goneRow<Row extends ListRow>(
  { id, reference, version }: Row,
  needed: Partial<Row> = {},
): Row {
  const left: LeftRow = { id, reference, version, isGone: true, ...needed };
  return left as Row;
}
