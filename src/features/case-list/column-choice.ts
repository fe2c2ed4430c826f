import type { CaseSortKey } from '@/contract/case-list';
import { CASE_COLUMN_IDS, DEFAULT_COLUMNS, type CaseColumnId } from './case-column';

/** Columns that a list cannot do without: what names the row. */
export const FIXED_COLUMNS: ReadonlySet<CaseColumnId> = new Set(['reference']);

/** Columns as the list can show them: those it knows, each once, with the one it needs. */
export function shownColumns(ids: readonly CaseSortKey[] | null): readonly CaseColumnId[] {
  if (ids === null) return DEFAULT_COLUMNS;
  const known = ids.flatMap((id) => CASE_COLUMN_IDS.filter((column) => column === id));
  return known.length > 0 ? withFixed([...new Set(known)]) : DEFAULT_COLUMNS;
}

/** The columns with one shown or hidden; a column that comes back stands at its usual place. */
export function withColumn(
  columns: readonly CaseColumnId[],
  id: CaseColumnId,
): readonly CaseColumnId[] {
  if (FIXED_COLUMNS.has(id)) return columns;
  return columns.includes(id) ? columns.filter((other) => other !== id) : [...columns, id];
}

/** The columns with one moved by a step towards the start (-1) or the end (1). */
export function withMoved(
  columns: readonly CaseColumnId[],
  id: CaseColumnId,
  step: -1 | 1,
): readonly CaseColumnId[] {
  const from = columns.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= columns.length) return columns;
  const next = columns.filter((other) => other !== id);
  next.splice(to, 0, id);
  return next;
}

const withFixed = (columns: readonly CaseColumnId[]): readonly CaseColumnId[] =>
  columns.includes('reference') ? columns : ['reference', ...columns];
