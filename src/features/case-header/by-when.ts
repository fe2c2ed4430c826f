import type { Hold } from '@/domain/case';
import type { CaseRow } from '@/domain/case-row';

/**
 * What is to be said of a clock: none, when it ends, or that a hold stops it, keeps it from beginning, or
 * kept it from that when its time had come.
 */
export type ByWhen =
  | { readonly kind: 'none' }
  | { readonly kind: 'due' | 'still' | 'not-begun' | 'kept'; readonly atMs: number };

/**
 * A clock that starts later is not paused; it has not started. One whose start fell into the hold has never
 * run: to say that it stands still since then would make the hold look as young.
 */
export function byWhen(
  row: Pick<CaseRow, 'dueAt' | 'pausedSince'>,
  hold: Pick<Hold, 'since'> | null,
  nowMs: number,
): ByWhen {
  if (row.pausedSince !== null) {
    const atMs = Date.parse(row.pausedSince);
    if (atMs > nowMs) return { kind: 'not-begun', atMs };
    return { kind: hold !== null && atMs > Date.parse(hold.since) ? 'kept' : 'still', atMs };
  }
  return row.dueAt === null ? { kind: 'none' } : { kind: 'due', atMs: Date.parse(row.dueAt) };
}
