import { mutationOptions } from '@tanstack/react-query';
import { onCase, type SeenCase } from '../cases/seen-case';
import { write } from '../command/write';

interface Variables {
  readonly seen: SeenCase;
}

/** Takes the case over that another side has offered. */
export const acceptTransfer = () =>
  mutationOptions({
    mutationKey: ['transfers', 'accept'],
    networkMode: 'always',
    mutationFn: ({ seen }: Variables, { client }) =>
      write(client, 'acceptTransfer', { ...onCase(seen), body: {} }),
  });
