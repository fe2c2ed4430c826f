import { mutationOptions } from '@tanstack/react-query';
import type { LogContact } from '@/contract/contact';
import type { SeenCase } from './seen-case';
import { write } from '../command/write';

interface Variables {
  readonly seen: SeenCase;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly contact: LogContact;
}

/** Logs a call, message or meeting; the first one that reached somebody begins the case. */
export const logContact = () =>
  mutationOptions({
    mutationKey: ['contacts', 'log'],
    networkMode: 'always',
    mutationFn: ({ seen, contact }: Variables, { client }) =>
      write(client, 'logContact', {
        reference: seen.reference,
        params: { reference: seen.reference },
        body: contact,
        seen: { case: seen.version },
      }),
  });
