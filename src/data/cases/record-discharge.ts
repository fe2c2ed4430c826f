import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { RecordDischarge } from '@/contract/command';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly body: z.output<typeof RecordDischarge>;
}

/** Records the discharge, which opens the follow-ups. */
export const recordDischarge = () =>
  mutationOptions({
    mutationKey: ['cases', 'discharge'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'recordDischarge', { ...onCase(seen), body }),
  });
