import { mutationOptions } from '@tanstack/react-query';
import type { OfferAppointment } from '@/contract/plan/appointment';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly body: OfferAppointment;
}

/** Offers an appointment. */
export const offerAppointment = () =>
  mutationOptions({
    mutationKey: ['appointments', 'offer'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'offerAppointment', {
        reference,
        params: { reference },
        body,
      }),
  });
