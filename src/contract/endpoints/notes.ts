import * as z from 'zod/mini';
import { type Endpoint, byReference, command, commandProblems, get, post } from '../endpoint';
import { Id, Reference } from '../fields';
import { AddNote, EditNote, NoteList, NoteWritten } from '../note';

/** Internal notes of a case. */
export const noteEndpoints = {
  listNotes: {
    ...get,
    operationId: 'listNotes',
    summary: 'The internal notes, newest first',
    path: '/api/cases/:reference/notes',
    policy: 'case.read',
    params: byReference,
    success: { status: 200, schema: NoteList },
    problems: ['not-found'],
  },
  addNote: {
    ...post,
    operationId: 'addNote',
    summary: 'Write an internal note, or one that corrects an earlier one of mine',
    path: '/api/cases/:reference/notes',
    policy: 'note.write',
    params: byReference,
    body: AddNote,
    success: { status: 201, schema: NoteWritten },
    problems: commandProblems,
  },
  editNote: {
    ...command,
    method: 'patch',
    operationId: 'editNote',
    summary: 'Mend a note of mine within ten minutes; If-Match is the version of the note',
    path: '/api/cases/:reference/notes/:noteId',
    policy: 'note.write',
    params: z.strictObject({ reference: Reference, noteId: Id }),
    body: EditNote,
    success: { status: 200, schema: NoteWritten },
  },
} as const satisfies Record<string, Endpoint>;
