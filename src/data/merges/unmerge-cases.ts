import { mutationOptions } from '@tanstack/react-query';
import { onCase, type SeenCase } from '../cases/seen-case';
import { write } from '../command/write';

interface Variables {
  /** The case that was closed as the duplicate. */
  readonly seen: SeenCase;
  readonly reason: string;
}

/** Takes a merge back; the answer names what could not be put back. */
export const unmergeCases = () =>
  mutationOptions({
    mutationKey: ['merges', 'unmerge'],
    networkMode: 'always',
    mutationFn: ({ seen, reason }: Variables, { client }) =>
      write(client, 'unmergeCases', { ...onCase(seen), body: { reason } }),
  });
