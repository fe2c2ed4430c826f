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

/** What puts a row in its place where a list is sorted by clock. */
export interface Turn {
  readonly by: 'due' | 'review';
  /** ISO instant. */
  readonly at: string;
}

/**
 * When somebody must act on a row, and why: at its deadline, or where a hold is to be looked at again
 * before that or stops the clock, at that (Product reference, §4: held work comes back to the top).
 * What a list sorts by and what it says are both this one. Null: at no moment that is known.
 */
export function turnOf({
  dueAt,
  holdReviewFrom,
}: Pick<CaseRow, 'dueAt' | 'holdReviewFrom'>): Turn | null {
  if (holdReviewFrom !== null && (dueAt === null || holdReviewFrom < dueAt)) {
    return { by: 'review', at: holdReviewFrom };
  }
  return dueAt === null ? null : { by: 'due', at: dueAt };
}
