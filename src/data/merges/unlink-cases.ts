import { mutationOptions } from '@tanstack/react-query';
import { onCase, type SeenCase } from '../cases/seen-case';
import { write } from '../command/write';

interface Variables {
  readonly seen: SeenCase;
  /** Reference of the other case. */
  readonly other: string;
}

/** Takes a link between two cases away, on both. */
export const unlinkCases = () =>
  mutationOptions({
    mutationKey: ['merges', 'unlink'],
    networkMode: 'always',
    mutationFn: ({ seen, other }: Variables, { client }) =>
      write(client, 'unlinkCases', { ...onCase(seen), body: { other } }),
  });
