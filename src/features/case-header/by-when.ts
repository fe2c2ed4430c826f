import type { CaseRow } from '@/domain/case-row';

/** What is to be said of a clock: none, when it ends, or that a hold stops it or keeps it from beginning. */
export type ByWhen =
  | { readonly kind: 'none' }
  | { readonly kind: 'due' | 'still' | 'not-begun'; readonly atMs: number };

/** A clock that starts later is not paused; it has not started. */
export function byWhen(row: Pick<CaseRow, 'dueAt' | 'pausedSince'>, nowMs: number): ByWhen {
  if (row.pausedSince !== null) {
    const atMs = Date.parse(row.pausedSince);
    return { kind: atMs > nowMs ? 'not-begun' : 'still', atMs };
  }
  return row.dueAt === null ? { kind: 'none' } : { kind: 'due', atMs: Date.parse(row.dueAt) };
}
