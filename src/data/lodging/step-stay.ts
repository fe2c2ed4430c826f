import { mutationOptions } from '@tanstack/react-query';
import type { StayWire } from '@/contract/plan/lodging';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly seen: Pick<StayWire, 'id' | 'version'>;
  readonly how: 'bookStay' | 'confirmStay';
}

/** Books an option, or logs that its provider has confirmed it. */
export const stepStay = () =>
  mutationOptions({
    mutationKey: ['lodging', 'step'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, how }: Variables, { client }) =>
      write(client, how, {
        reference,
        params: { reference, stayId: seen.id },
        body: {},
        ifMatch: seen.version,
      }),
  });
