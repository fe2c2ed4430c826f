import { mutationOptions } from '@tanstack/react-query';
import type { ReverseEntry } from '@/contract/plan/follow-up-steps';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly followUpId: string;
  readonly entryId: string;
  readonly body: ReverseEntry;
}

/** Takes an entry of a bill's account back by its opposite. */
export const reverseEntry = () =>
  mutationOptions({
    mutationKey: ['follow-ups', 'reverse-entry'],
    networkMode: 'always',
    mutationFn: ({ reference, followUpId, entryId, body }: Variables, { client }) =>
      write(client, 'reverseEntry', {
        reference,
        params: { reference, followUpId, entryId },
        body,
      }),
  });
