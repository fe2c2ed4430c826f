import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
}

/** Gives my case back to its queue. */
export const releaseCase = () =>
  mutationOptions({
    mutationKey: ['cases', 'release'],
    networkMode: 'always',
    mutationFn: ({ seen }: Variables, { client }) =>
      write(client, 'releaseCase', { ...onCase(seen), body: {} }),
  });
