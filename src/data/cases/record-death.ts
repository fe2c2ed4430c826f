import { mutationOptions } from '@tanstack/react-query';
import type { RecordDeath } from '@/contract/standing';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly body: RecordDeath;
}

/** Records that the patient has died: every case of the patient ends. */
export const recordDeath = () =>
  mutationOptions({
    mutationKey: ['cases', 'record-death'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'recordDeath', { ...onCase(seen), body }),
  });
