import { mutationOptions } from '@tanstack/react-query';
import type { StayWire } from '@/contract/plan/lodging';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly seen: Pick<StayWire, 'id' | 'version'>;
  /** All the cases that it is shared with from now on. */
  readonly sharedWith: readonly string[];
}

/** Marks with which linked family cases a stay is shared. */
export const shareStay = () =>
  mutationOptions({
    mutationKey: ['lodging', 'share'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, sharedWith }: Variables, { client }) =>
      write(client, 'shareStay', {
        reference,
        params: { reference, stayId: seen.id },
        body: { sharedWith: [...sharedWith] },
        ifMatch: seen.version,
      }),
  });
