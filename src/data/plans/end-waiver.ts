import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The waiver as the person saw it. */
  readonly seen: { readonly id: string; readonly version: number };
}

/** Takes a waiver back: the gate stands as it did before. */
export const endWaiver = () =>
  mutationOptions({
    mutationKey: ['plans', 'end-waiver'],
    networkMode: 'always',
    mutationFn: ({ reference, seen }: Variables, { client }) =>
      write(client, 'endWaiver', {
        reference,
        params: { reference, waiverId: seen.id },
        body: {},
        ifMatch: seen.version,
      }),
  });
