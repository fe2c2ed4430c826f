import type { OperationId } from '@/contract/endpoints';
import type { DoneChange, OutboxEntry } from './outbox-entry';
import type { OutboxView, ShownEntry } from './outbox-parts';
import { undoableUntilMs } from './sent-note';

/** What a person did last, and how it is taken back. */
export type LastDone =
  /** Nothing in the time in which something can be undone. */
  | { readonly kind: 'nothing' }
  /** The server has not answered yet: there is nothing to undo, and what was done before is not meant. */
  | { readonly kind: 'unsent'; readonly entry: ShownEntry }
  | {
      readonly kind: 'change';
      readonly entry: OutboxEntry;
      readonly reference: string;
      readonly changeId: string;
    }
  | {
      readonly kind: 'many';
      readonly entry: OutboxEntry;
      readonly changes: readonly DoneChange[];
    }
  /** The server offers no undo of it; its message may know a way back. */
  | { readonly kind: 'lasting'; readonly entry: OutboxEntry };

/** Kept as one goes on, by no decision of the person's. */
const UNNOTICED: ReadonlySet<OperationId> = new Set(['savePreferences', 'readNotices']);
const UNDO: ReadonlySet<OperationId> = new Set(['revertChange', 'revertChanges']);

/**
 * What "undo" means now: the newest write of this person, in whichever tab, and never one before it.
 * Refused writes have done nothing, nor has one over many of which each was refused; undoing steps back,
 * so an undo that is done is not undone itself.
 */
export function lastDone(
  { entries, sent }: Pick<OutboxView, 'entries' | 'sent'>,
  nowMs: number,
): LastDone {
  const unsent = entries.filter(
    ({ operationId, state }) => state !== 'refused' && !UNNOTICED.has(operationId),
  );
  const done = sent.filter(
    ({ operationId, sent: note }) =>
      !UNNOTICED.has(operationId) && !UNDO.has(operationId) && note?.isAllRefused !== true,
  );
  const waits = newest(unsent);
  const last = newest(done);
  if (waits && (!last || waits.order > last.order)) return { kind: 'unsent', entry: waits };
  const note = last?.sent;
  if (!last || !note || nowMs >= undoableUntilMs(note)) return { kind: 'nothing' };
  const { changeId, many = [] } = note;
  const { reference } = last;
  if (many.length > 0) return { kind: 'many', entry: last, changes: many };
  return changeId !== null && reference !== null
    ? { kind: 'change', entry: last, reference, changeId }
    : { kind: 'lasting', entry: last };
}

const newest = <E extends { readonly order: number }>(entries: readonly E[]): E | undefined =>
  entries.toSorted((one, other) => one.order - other.order).at(-1);
