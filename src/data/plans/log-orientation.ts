import { mutationOptions } from '@tanstack/react-query';
import type { LogOrientation } from '@/contract/plan/orientation';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly body: LogOrientation;
}

/** Logs a call that prepared the family. */
export const logOrientation = () =>
  mutationOptions({
    mutationKey: ['plans', 'log-orientation'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'logOrientation', { reference, params: { reference }, body }),
  });
