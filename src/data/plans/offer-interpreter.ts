import { mutationOptions } from '@tanstack/react-query';
import type { BookingWire, OfferInterpreter } from '@/contract/plan/interpreter';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly booking: Pick<BookingWire, 'id' | 'version'>;
  readonly offer: OfferInterpreter;
}

/** Books an appointment's interpreter anew: somebody else, another mode, the appointment's new time. */
export const offerInterpreter = () =>
  mutationOptions({
    mutationKey: ['plans', 'offer-interpreter'],
    networkMode: 'always',
    mutationFn: ({ reference, booking, offer }: Variables, { client }) =>
      write(client, 'offerInterpreter', {
        reference,
        params: { reference, bookingId: booking.id },
        body: offer,
        ifMatch: booking.version,
      }),
  });
