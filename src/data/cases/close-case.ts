import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { CloseCase } from '@/contract/command';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly body: z.output<typeof CloseCase>;
}

/** Closes a case with its outcome. */
export const closeCase = () =>
  mutationOptions({
    mutationKey: ['cases', 'close'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'closeCase', { ...onCase(seen), body: body }),
  });
