import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
}

/** Ends the hold. */
export const liftHold = () =>
  mutationOptions({
    mutationKey: ['cases', 'lift-hold'],
    networkMode: 'always',
    mutationFn: ({ seen }: Variables, { client }) =>
      write(client, 'liftHold', { ...onCase(seen), body: {} }),
  });
