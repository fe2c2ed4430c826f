import { mutationOptions } from '@tanstack/react-query';
import type { ConfirmAppointments } from '@/contract/plan/appointment';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Each as it was read to the caller. */
  readonly body: ConfirmAppointments;
}

/** Records that the caller agreed: to all of them, or to none. */
export const confirmAppointments = () =>
  mutationOptions({
    mutationKey: ['appointments', 'confirm'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'confirmAppointments', {
        reference,
        params: { reference },
        body,
      }),
  });
