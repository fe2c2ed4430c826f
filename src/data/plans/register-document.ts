import { mutationOptions } from '@tanstack/react-query';
import type { RegisterDocument } from '@/contract/plan/document';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly body: RegisterDocument;
}

/** Registers a document of a case. */
export const registerDocument = () =>
  mutationOptions({
    mutationKey: ['plans', 'register-document'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'registerDocument', { reference, params: { reference }, body }),
  });
