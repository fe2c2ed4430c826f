import { mutationOptions } from '@tanstack/react-query';
import type { OfferStay } from '@/contract/plan/lodging';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly body: OfferStay;
}

/** Offers a place for nights, as an option. */
export const offerStay = () =>
  mutationOptions({
    mutationKey: ['lodging', 'offer'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'offerStay', { reference, params: { reference }, body }),
  });
