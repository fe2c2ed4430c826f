import { mutationOptions } from '@tanstack/react-query';
import type { BookingWire } from '@/contract/plan/interpreter';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly booking: Pick<BookingWire, 'id' | 'version'>;
  /** The facts of the conflicts that stand beside it on the screen. */
  readonly seen: readonly string[];
}

/** Logs that the interpreter has confirmed. */
export const confirmBooking = () =>
  mutationOptions({
    mutationKey: ['plans', 'confirm-booking'],
    networkMode: 'always',
    mutationFn: ({ reference, booking, seen }: Variables, { client }) =>
      write(client, 'confirmBooking', {
        reference,
        params: { reference, bookingId: booking.id },
        body: { seen: [...seen] },
        ifMatch: booking.version,
      }),
  });
