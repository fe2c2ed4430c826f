import type { AddNote, EditNote, Note } from '@/contract/note';
import type { ShownEntry } from '@/data/command/outbox-parts';

/** What the outbox still holds of a note; null where the server knows of everything. */
export type UnsentNote = 'written' | 'mended' | null;

export interface ShownNote {
  readonly note: Note;
  readonly unsent: UnsentNote;
}

interface Writer {
  readonly caseId: string;
  /** Whose entries they are. */
  readonly by: string;
  /** How a person is named in a text. */
  readonly nameOf: (personId: string) => string;
}

/**
 * The notes as the person has left them, newest first: what the server knows, and over it what waits in
 * the outbox, in the order in which it was given.
 */
export function withUnsentNotes(
  notes: readonly Note[],
  waiting: readonly Pick<ShownEntry, 'operationId' | 'params' | 'body' | 'createdAt'>[],
  { caseId, by, nameOf }: Writer,
): readonly ShownNote[] {
  const mentionsOf = (ids: readonly string[]): Note['mentions'] =>
    ids.map((personId) => ({ personId, name: nameOf(personId) }));
  let shown: readonly ShownNote[] = notes.map((note) => ({ note, unsent: null }));
  for (const { operationId, params, body, createdAt } of waiting) {
    if (operationId === 'addNote') {
      // The contract's own body, as the form has sent it; it may have arrived, and its answer been lost.
      const { id, text, mentions, corrects } = body as AddNote;
      if (shown.some(({ note }) => note.id === id)) continue;
      const told = { text, mentions: mentionsOf(mentions), corrects };
      const note = { id, version: 1, caseId, at: createdAt, by, editedAt: null, ...told };
      shown = [{ note, unsent: 'written' }, ...shown];
    } else if (operationId === 'editNote') {
      const { text, mentions } = body as EditNote;
      shown = shown.map((each) =>
        each.note.id === params['noteId']
          ? {
              note: { ...each.note, text, mentions: mentionsOf(mentions) },
              unsent: each.unsent ?? 'mended',
            }
          : each,
      );
    }
  }
  return shown;
}
