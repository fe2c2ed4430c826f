import { mutationOptions } from '@tanstack/react-query';
import type { EditPapers, TravelPapersWire } from '@/contract/plan/travel';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly travellerId: string;
  /** The papers as the person saw them; null where nothing was written down. */
  readonly seen: Pick<TravelPapersWire, 'id' | 'version'> | null;
  /** Id of new papers (`newId()`), so that the outbox may hold them. */
  readonly id: string;
  readonly body: EditPapers;
}

/** Writes down or changes the papers of a traveller. */
export const savePapers = () =>
  mutationOptions({
    mutationKey: ['plans', 'save-papers'],
    networkMode: 'always',
    mutationFn: ({ reference, travellerId, seen, id, body }: Variables, { client }) => {
      if (seen !== null) {
        const params = { reference, papersId: seen.id };
        return write(client, 'editPapers', { reference, params, body, ifMatch: seen.version });
      }
      // There is no number yet that could be hidden.
      const { passportNumber } = body;
      const number = typeof passportNumber === 'string' ? passportNumber : null;
      return write(client, 'addPapers', {
        reference,
        params: { reference },
        body: { ...body, id, travellerId, passportNumber: number },
      });
    },
  });
