import { mutationOptions } from '@tanstack/react-query';
import type { EditNote, Note } from '@/contract/note';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The note as it was when its author began to mend it. */
  readonly seen: Pick<Note, 'id' | 'version'>;
  readonly body: EditNote;
}

/** Mends a note of mine; refused by name when its ten minutes are over. */
export const editNote = () =>
  mutationOptions({
    mutationKey: ['notes', 'edit'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) =>
      write(client, 'editNote', {
        reference,
        params: { reference, noteId: seen.id },
        body,
        ifMatch: seen.version,
      }),
  });
