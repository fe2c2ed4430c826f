import { mutationOptions } from '@tanstack/react-query';
import type { BookingWire, KeepConflict } from '@/contract/plan/interpreter';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly booking: Pick<BookingWire, 'id' | 'version'>;
  readonly keep: KeepConflict;
}

/** Keeps a conflict as it is now, with a reason. */
export const keepConflict = () =>
  mutationOptions({
    mutationKey: ['plans', 'keep-conflict'],
    networkMode: 'always',
    mutationFn: ({ reference, booking, keep }: Variables, { client }) =>
      write(client, 'keepConflict', {
        reference,
        params: { reference, bookingId: booking.id },
        body: keep,
        ifMatch: booking.version,
      }),
  });
