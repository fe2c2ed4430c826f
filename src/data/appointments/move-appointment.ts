import { mutationOptions } from '@tanstack/react-query';
import type { MoveAppointment } from '@/contract/plan/appointment';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The appointment as the person saw it. */
  readonly seen: { readonly id: string; readonly version: number };
  readonly body: MoveAppointment;
}

/** Moves an appointment in time or place. */
export const moveAppointment = () =>
  mutationOptions({
    mutationKey: ['appointments', 'move'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) =>
      write(client, 'moveAppointment', {
        reference,
        params: { reference, appointmentId: seen.id },
        body,
        ifMatch: seen.version,
      }),
  });
