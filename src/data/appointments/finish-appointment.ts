import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The appointment as the person saw it. */
  readonly seen: { readonly id: string; readonly version: number };
}

/** Records that an appointment has taken place. */
export const finishAppointment = () =>
  mutationOptions({
    mutationKey: ['appointments', 'finish'],
    networkMode: 'always',
    mutationFn: ({ reference, seen }: Variables, { client }) =>
      write(client, 'finishAppointment', {
        reference,
        params: { reference, appointmentId: seen.id },
        body: {},
        ifMatch: seen.version,
      }),
  });
