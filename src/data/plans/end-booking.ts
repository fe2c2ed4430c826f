import { mutationOptions } from '@tanstack/react-query';
import type { BookingWire } from '@/contract/plan/interpreter';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly booking: Pick<BookingWire, 'id' | 'version'>;
  /** Declined by them, or cancelled by us. */
  readonly how: 'declineBooking' | 'cancelBooking';
  readonly reason: string;
}

/** Ends a booking, with the reason. */
export const endBooking = () =>
  mutationOptions({
    mutationKey: ['plans', 'end-booking'],
    networkMode: 'always',
    mutationFn: ({ reference, booking, how, reason }: Variables, { client }) =>
      write(client, how, {
        reference,
        params: { reference, bookingId: booking.id },
        body: { reason },
        ifMatch: booking.version,
      }),
  });
