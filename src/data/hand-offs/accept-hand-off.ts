import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly handOffId: string;
}

/** Takes the case that was handed over. */
export const acceptHandOff = () =>
  mutationOptions({
    mutationKey: ['hand-offs', 'accept'],
    networkMode: 'always',
    mutationFn: ({ reference, handOffId }: Variables, { client }) =>
      write(client, 'acceptHandOff', {
        reference,
        params: { reference, handOffId },
        body: {},
      }),
  });
