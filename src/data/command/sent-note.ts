import { flatten } from '@/domain/merge/edit-fields';
import { UNDO_MS } from '@/domain/undo';
import type { OutboxEntry, SentNote } from './outbox-entry';

/** How many sent entries are remembered at most; older ones are in the timeline. */
const KEPT = 30;

/**
 * What is remembered of a write that the server acknowledged: which it was and how to undo it, no
 * longer what was typed.
 */
function sentEntryOf(entry: OutboxEntry, answer: unknown, nowMs: number): OutboxEntry {
  const written = (answer ?? {}) as Partial<Pick<SentNote, 'changeId' | 'undoUntil'>>;
  return {
    ...entry,
    state: 'sent',
    body: null,
    base: null,
    refusal: null,
    sent: {
      at: new Date(nowMs).toISOString(),
      changeId: written.changeId ?? null,
      undoUntil: written.undoUntil ?? null,
      fields: touchedFields(entry),
    },
  };
}

/** What is kept of an acknowledged command for an undo, and what is too old for one. */
export function remembered(
  head: OutboxEntry,
  answer: unknown,
  stored: readonly OutboxEntry[],
  nowMs: number,
): { readonly kept: OutboxEntry | null; readonly gone: readonly string[] } {
  if (head.isQuiet) return { kept: null, gone: [head.id] };
  const kept = sentEntryOf(head, answer, nowMs);
  const all = [...stored.filter(({ id }) => id !== head.id), kept];
  const undone = undoneBy(head, all);
  const old = [...forgettable(all, nowMs), ...(undone ? [undone] : [])];
  return { kept, gone: old.map(({ id }) => id) };
}

/** The fields that an edit changes, by their dotted paths; none for any other command. */
export function touchedFields({ base, body }: Pick<OutboxEntry, 'base' | 'body'>): string[] {
  return base === null || typeof body !== 'object' || body === null
    ? []
    : Object.keys(flatten(body as Readonly<Record<string, unknown>>));
}

/** Sent entries that need no longer be remembered: too old to be undone, or too many. */
function forgettable(entries: readonly OutboxEntry[], nowMs: number): readonly OutboxEntry[] {
  const sent = entries.filter(({ state }) => state === 'sent').toReversed();
  return sent.filter(
    (entry, place) => place >= KEPT || nowMs - Date.parse(entry.sent?.at ?? '') > UNDO_MS,
  );
}

/** The sent entry that a revert has just taken back; it is no longer offered. */
function undoneBy(revert: OutboxEntry, entries: readonly OutboxEntry[]): OutboxEntry | undefined {
  const changeId = revert.operationId === 'revertChange' ? revert.params['changeId'] : undefined;
  return entries.find((entry) => changeId !== undefined && entry.sent?.changeId === changeId);
}
