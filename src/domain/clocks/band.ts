import type { CaseRow } from '../case-row';
import type { Band } from '../vocabulary';

/**
 * The band of a row's clock at a moment; never stored (Product reference, §4). "Today" is that of
 * whoever must act: `dueTodayFrom` is midnight in that zone. At the due moment itself it is overdue.
 */
export function bandOf(
  row: Pick<CaseRow, 'dueAt' | 'dueTodayFrom' | 'pausedSince'>,
  nowMs: number,
): Band {
  if (row.pausedSince !== null) return 'paused';
  if (row.dueAt === null) return 'none';
  if (nowMs >= Date.parse(row.dueAt)) return 'overdue';
  return row.dueTodayFrom !== null && nowMs >= Date.parse(row.dueTodayFrom)
    ? 'due-today'
    : 'on-track';
}
