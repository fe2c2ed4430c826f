import { mutationOptions } from '@tanstack/react-query';
import type { EditDocument } from '@/contract/plan/document';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The document as the person saw it. */
  readonly seen: { readonly id: string; readonly version: number };
  readonly body: EditDocument;
}

/** Changes what is told of a document. */
export const editDocument = () =>
  mutationOptions({
    mutationKey: ['plans', 'edit-document'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) =>
      write(client, 'editDocument', {
        reference,
        params: { reference, documentId: seen.id },
        body,
        ifMatch: seen.version,
      }),
  });
