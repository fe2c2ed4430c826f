import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { LinkCases } from '@/contract/merge';
import { onCase, type SeenCase } from '../cases/seen-case';
import { write } from '../command/write';

interface Variables {
  readonly seen: SeenCase;
  readonly body: z.output<typeof LinkCases>;
}

/** Notes that another case belongs to this one. */
export const linkCases = () =>
  mutationOptions({
    mutationKey: ['merges', 'link'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'linkCases', { ...onCase(seen), body }),
  });
