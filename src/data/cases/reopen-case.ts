import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { ReopenCase } from '@/contract/command';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly body: z.output<typeof ReopenCase>;
}

/** Opens a closed case again, with a reason. */
export const reopenCase = () =>
  mutationOptions({
    mutationKey: ['cases', 'reopen'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'reopenCase', { ...onCase(seen), body: body }),
  });
