import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { AssignCase } from '@/contract/command';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly body: z.output<typeof AssignCase>;
}

/** Says who answers for a case from now on. */
export const assignCase = () =>
  mutationOptions({
    mutationKey: ['cases', 'assign'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'assignCase', { ...onCase(seen), body }),
  });
