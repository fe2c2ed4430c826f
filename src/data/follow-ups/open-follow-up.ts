import { mutationOptions } from '@tanstack/react-query';
import type { OpenFollowUp } from '@/contract/plan/follow-up-steps';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly body: OpenFollowUp;
}

/** Opens a follow-up of a kind. */
export const openFollowUp = () =>
  mutationOptions({
    mutationKey: ['follow-ups', 'open'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'openFollowUp', { reference, params: { reference }, body }),
  });
