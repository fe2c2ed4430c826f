import { mutationOptions } from '@tanstack/react-query';
import type { CancelStay, StayWire } from '@/contract/plan/lodging';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly seen: Pick<StayWire, 'id' | 'version'>;
  readonly body: CancelStay;
}

/** Gives a stay or an option up. */
export const cancelStay = () =>
  mutationOptions({
    mutationKey: ['lodging', 'cancel'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) =>
      write(client, 'cancelStay', {
        reference,
        params: { reference, stayId: seen.id },
        body,
        ifMatch: seen.version,
      }),
  });
