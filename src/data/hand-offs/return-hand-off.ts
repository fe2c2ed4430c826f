import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly handOffId: string;
  readonly reason: string;
}

/** Leaves the case with its owner, and says why. */
export const returnHandOff = () =>
  mutationOptions({
    mutationKey: ['hand-offs', 'return'],
    networkMode: 'always',
    mutationFn: ({ reference, handOffId, reason }: Variables, { client }) =>
      write(client, 'returnHandOff', {
        reference,
        params: { reference, handOffId },
        body: { reason },
      }),
  });
