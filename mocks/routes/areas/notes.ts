import type { noteEndpoints } from '@/contract/endpoints/notes';
import { createNoteService, listNotes } from '../../services/cases/note-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function noteServices({ run }: ServiceParts): ServicesOf<typeof noteEndpoints> {
  const notes = createNoteService(run);
  return {
    listNotes: reads(listNotes),
    addNote: writes(notes.add),
    editNote: writes(notes.edit),
  };
}
