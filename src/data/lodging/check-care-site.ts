import { mutationOptions } from '@tanstack/react-query';
import type { CheckCareSite, StayWire } from '@/contract/plan/lodging';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly seen: Pick<StayWire, 'id' | 'version'>;
  readonly body: CheckCareSite;
}

/** Fills in the checklist of a rental in which care is given. */
export const checkCareSite = () =>
  mutationOptions({
    mutationKey: ['lodging', 'check-care-site'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) =>
      write(client, 'checkCareSite', {
        reference,
        params: { reference, stayId: seen.id },
        body,
        ifMatch: seen.version,
      }),
  });
