import type { EventKind } from './event-kinds';

/**
 * What may be taken back, by whom and how long (Architecture, §4, undo): the same person, ten
 * minutes, nothing that has changed since. Kinds are those of the timeline's events.
 */
export const UNDO_MS = 10 * 60_000;

/**
 * Left out: what the system or a family did (an arrival), what another side has accepted and acts
 * upon (a transfer or a hand-off answered), a mended note (its author mends it again), what a supervisor has undone with a reason already (reopened), and
 * undo itself: whoever regrets it does the thing again.
 */
const UNDOABLE: ReadonlySet<EventKind> = new Set<EventKind>([
  'claimed',
  'released',
  'assigned',
  'contact-logged',
  'edited',
  'patient-edited',
  'moved',
  'decided',
  'held',
  'hold-lifted',
  'hold-extended',
  'proposal-dismissed',
  'closed',
  'death-recorded',
  'transfer-asked',
  'handed-off',
  'merged',
  'linked',
  'unlinked',
  'records-changed',
  'record-chased',
  'letter-made',
  'appointment-offered',
  'appointment-edited',
  'appointment-moved',
  'appointments-confirmed',
  'appointment-cancelled',
  'appointment-done',
  'note-added',
  'estimate-made',
  'estimate-changed',
  'coverage-added',
  'coverage-changed',
  'interpreter-requested',
  'interpreter-offered',
  'interpreter-confirmed',
  'interpreter-declined',
  'interpreter-cancelled',
  'conflict-kept',
  'duplicate-dismissed',
  'task-added',
  'task-changed',
  'tasks-completed',
  'gate-waived',
  'waiver-ended',
  'orientation-logged',
  'orientation-changed',
  'arrived',
  'discharged',
]);

export function isUndoable(kind: EventKind): boolean {
  return UNDOABLE.has(kind);
}

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
