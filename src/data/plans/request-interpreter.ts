import { mutationOptions } from '@tanstack/react-query';
import type { RequestInterpreter } from '@/contract/plan/interpreter';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly booking: RequestInterpreter;
}

/** Asks for an interpreter for an appointment, or offers one at once. */
export const requestInterpreter = () =>
  mutationOptions({
    mutationKey: ['plans', 'request-interpreter'],
    networkMode: 'always',
    mutationFn: ({ reference, booking }: Variables, { client }) =>
      write(client, 'requestInterpreter', { reference, params: { reference }, body: booking }),
  });
