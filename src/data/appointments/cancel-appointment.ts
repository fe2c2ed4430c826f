import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The appointment as the person saw it. */
  readonly seen: { readonly id: string; readonly version: number };
  readonly reason: string;
}

/** Cancels an appointment. */
export const cancelAppointment = () =>
  mutationOptions({
    mutationKey: ['appointments', 'cancel'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, reason }: Variables, { client }) =>
      write(client, 'cancelAppointment', {
        reference,
        params: { reference, appointmentId: seen.id },
        body: { reason },
        ifMatch: seen.version,
      }),
  });
