import { mutationOptions } from '@tanstack/react-query';
import type { AddNote } from '@/contract/note';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly note: AddNote;
}

/** Writes an internal note, or one that corrects an earlier one. */
export const addNote = () =>
  mutationOptions({
    mutationKey: ['notes', 'add'],
    networkMode: 'always',
    mutationFn: ({ reference, note }: Variables, { client }) =>
      write(client, 'addNote', { reference, params: { reference }, body: note }),
  });
