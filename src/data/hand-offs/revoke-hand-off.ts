import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly handOffId: string;
}

/** Takes a hand-off back before it is answered. */
export const revokeHandOff = () =>
  mutationOptions({
    mutationKey: ['hand-offs', 'revoke'],
    networkMode: 'always',
    mutationFn: ({ reference, handOffId }: Variables, { client }) =>
      write(client, 'revokeHandOff', {
        reference,
        params: { reference, handOffId },
        body: {},
      }),
  });
