import { mutationOptions } from '@tanstack/react-query';
import type { EditAppointment } from '@/contract/plan/appointment';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The appointment as the person saw it. */
  readonly seen: { readonly id: string; readonly version: number };
  readonly body: EditAppointment;
}

/** Changes what an appointment is and needs. */
export const editAppointment = () =>
  mutationOptions({
    mutationKey: ['appointments', 'edit'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) =>
      write(client, 'editAppointment', {
        reference,
        params: { reference, appointmentId: seen.id },
        body,
        ifMatch: seen.version,
      }),
  });
