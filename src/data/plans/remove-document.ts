import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The document as the person saw it. */
  readonly seen: { readonly id: string; readonly version: number };
}

/** Takes a document out of the register. */
export const removeDocument = () =>
  mutationOptions({
    mutationKey: ['plans', 'remove-document'],
    networkMode: 'always',
    mutationFn: ({ reference, seen }: Variables, { client }) =>
      write(client, 'removeDocument', {
        reference,
        params: { reference, documentId: seen.id },
        body: {},
        ifMatch: seen.version,
      }),
  });
