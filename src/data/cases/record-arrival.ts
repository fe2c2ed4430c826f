import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { RecordArrival } from '@/contract/command';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly body: z.output<typeof RecordArrival>;
}

/** Records that the patient has arrived. */
export const recordArrival = () =>
  mutationOptions({
    mutationKey: ['cases', 'arrival'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'recordArrival', { ...onCase(seen), body }),
  });
