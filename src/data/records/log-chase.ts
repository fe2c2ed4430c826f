import { mutationOptions } from '@tanstack/react-query';
import type { LogChase } from '@/contract/record';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly chase: LogChase;
}

/** Logs that records were chased: whom, how, what they answered. */
export const logChase = () =>
  mutationOptions({
    mutationKey: ['records', 'chase'],
    networkMode: 'always',
    mutationFn: ({ reference, chase }: Variables, { client }) =>
      write(client, 'logChase', { reference, params: { reference }, body: chase }),
  });
