import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { MoveCase } from '@/contract/command';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly body: z.output<typeof MoveCase>;
}

/** Moves a case to its next stage; refused with the rule's code where it may not. */
export const moveCase = () =>
  mutationOptions({
    mutationKey: ['cases', 'move'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'moveCase', { ...onCase(seen), body: body }),
  });
