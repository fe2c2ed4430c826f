import { mutationOptions } from '@tanstack/react-query';
import { onCase, type SeenCase } from '../cases/seen-case';
import { write } from '../command/write';

interface Variables {
  readonly seen: SeenCase;
}

/** Takes my question back before it is answered. */
export const revokeTransfer = () =>
  mutationOptions({
    mutationKey: ['transfers', 'revoke'],
    networkMode: 'always',
    mutationFn: ({ seen }: Variables, { client }) =>
      write(client, 'revokeTransfer', { ...onCase(seen), body: {} }),
  });
