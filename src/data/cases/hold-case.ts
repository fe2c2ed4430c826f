import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { HoldCase } from '@/contract/command';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly body: z.output<typeof HoldCase>;
}

/** Puts a case on hold until its review date. */
export const holdCase = () =>
  mutationOptions({
    mutationKey: ['cases', 'hold'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'holdCase', { ...onCase(seen), body: body }),
  });
