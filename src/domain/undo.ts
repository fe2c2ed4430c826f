import { type EventKind, isUndoable } from './event-kinds';

/**
 * What may be taken back, by whom and how long (Architecture, §4, undo): the same person, ten
 * minutes, nothing that has changed since. Kinds are those of the timeline's events.
 */
export const UNDO_MS = 10 * 60_000;

export interface UndoFacts {
  readonly kind: EventKind;
  /** ISO instant of the change. */
  readonly at: string;
  /** Null: the system. */
  readonly by: string | null;
  /** The change that took it back already. */
  readonly revertedBy: string | null;
}

export type UndoRefusal =
  | { readonly code: 'not-undoable'; readonly kind: EventKind }
  | { readonly code: 'not-yours' }
  | { readonly code: 'already-reverted' }
  | { readonly code: 'too-late'; readonly until: string };

/** Until when it may be taken back, as an ISO instant; null when never. */
export function undoUntil({ kind, at }: Pick<UndoFacts, 'kind' | 'at'>): string | null {
  return isUndoable(kind) ? new Date(Date.parse(at) + UNDO_MS).toISOString() : null;
}

/**
 * Why this person may not take the change back now; null when nothing speaks against it. Whether
 * something it touched has changed since is asked of the records, not here.
 */
export function undoRefusal(facts: UndoFacts, by: string, nowMs: number): UndoRefusal | null {
  const until = undoUntil(facts);
  if (until === null) return { code: 'not-undoable', kind: facts.kind };
  if (facts.by !== by) return { code: 'not-yours' };
  if (facts.revertedBy !== null) return { code: 'already-reverted' };
  return nowMs > Date.parse(until) ? { code: 'too-late', until } : null;
}
