import { flatten } from '@/domain/merge/edit-fields';
import { UNDO_MS } from '@/domain/undo';
import type { DoneChange, OutboxEntry, SentNote } from './outbox-entry';

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
      ...manyOf(answer),
      fields: touchedFields(entry),
    },
  };
}

/** What the answer to a write over many says that an undo takes back. */
function manyOf(answer: unknown): Pick<SentNote, 'many' | 'isAllRefused'> {
  const { items } = (answer ?? {}) as { readonly items?: unknown };
  if (!Array.isArray(items)) return {};
  const results = items as readonly ({ readonly [Part in keyof DoneChange]?: string | null } & {
    readonly problem?: unknown;
  })[];
  const many = results.flatMap(({ reference, changeId }) =>
    reference && changeId ? [{ reference, changeId }] : [],
  );
  return results.every(({ problem }) => Boolean(problem)) ? { many, isAllRefused: true } : { many };
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
  const old = [...forgettable(all, nowMs), ...undoneBy(head, all)];
  return { kept, gone: old.map(({ id }) => id) };
}

/**
 * Until when what was sent can be undone, as epoch milliseconds; a write over many tells no moment of
 * its own.
 */
export const undoableUntilMs = ({ undoUntil, at }: SentNote): number =>
  undoUntil === null ? Date.parse(at) + UNDO_MS : Date.parse(undoUntil);

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

/** What an undo has just taken back, of one change or of many; it is no longer offered. */
function undoneBy(undo: OutboxEntry, entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const undone = new Set(changesOfUndo(undo));
  if (undone.size === 0) return [];
  return entries.filter(({ sent }) =>
    [sent, ...(sent?.many ?? [])].some((done) => done?.changeId && undone.has(done.changeId)),
  );
}

function changesOfUndo({ operationId, params, body }: OutboxEntry): readonly string[] {
  if (operationId === 'revertChange') return [params['changeId'] ?? ''];
  if (operationId !== 'revertChanges') return [];
  return (body as { readonly items: readonly DoneChange[] }).items.map(({ changeId }) => changeId);
}
