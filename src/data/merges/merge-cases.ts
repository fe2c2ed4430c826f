import { mutationOptions } from '@tanstack/react-query';
import type { MergeCases } from '@/contract/merge';
import { onCase, type SeenCase } from '../cases/seen-case';
import { write } from '../command/write';

interface Variables {
  /** The case that survives. */
  readonly seen: SeenCase;
  readonly body: MergeCases;
}

/** Closes another case as a duplicate of this one, which takes over its records. */
export const mergeCases = () =>
  mutationOptions({
    mutationKey: ['merges', 'merge'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'mergeCases', { ...onCase(seen), body }),
  });
