import { mutationOptions } from '@tanstack/react-query';
import type { LegWire } from '@/contract/plan/travel';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly seen: Pick<LegWire, 'id' | 'version'>;
  /** All the cases that it is shared with from now on. */
  readonly sharedWith: readonly string[];
}

/** Marks with which linked family cases a flight is shared. */
export const shareLeg = () =>
  mutationOptions({
    mutationKey: ['plans', 'share-leg'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, sharedWith }: Variables, { client }) =>
      write(client, 'shareLeg', {
        reference,
        params: { reference, legId: seen.id },
        body: { sharedWith: [...sharedWith] },
        ifMatch: seen.version,
      }),
  });
