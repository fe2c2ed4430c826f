import { mutationOptions } from '@tanstack/react-query';
import type { AskHandOff } from '@/contract/hand-off';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly body: AskHandOff;
}

/** Hands a case to somebody. */
export const askHandOff = () =>
  mutationOptions({
    mutationKey: ['hand-offs', 'ask'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'askHandOff', { reference, params: { reference }, body }),
  });
