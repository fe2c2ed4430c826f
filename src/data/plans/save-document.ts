import { mutationOptions } from '@tanstack/react-query';
import type { EditDocument } from '@/contract/plan/document';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The document as the person saw it; null for another one. */
  readonly seen: { readonly id: string; readonly version: number } | null;
  /** Id of a new document (`newId()`), so that the outbox may hold it. */
  readonly id: string;
  readonly body: EditDocument;
}

/** Registers a document of a case, or changes what is told of one. */
export const saveDocument = () =>
  mutationOptions({
    mutationKey: ['plans', 'save-document'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, id, body }: Variables, { client }) => {
      if (seen === null) {
        const sent = { reference, params: { reference }, body: { id, ...body } };
        return write(client, 'registerDocument', sent);
      }
      const params = { reference, documentId: seen.id };
      return write(client, 'editDocument', { reference, params, body, ifMatch: seen.version });
    },
  });
