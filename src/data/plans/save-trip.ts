import { mutationOptions } from '@tanstack/react-query';
import type { SaveTrip, TripWire } from '@/contract/plan/travel';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The journey as the person saw it; null where nothing was written down. */
  readonly seen: Pick<TripWire, 'version'> | null;
  readonly body: SaveTrip;
}

/** Writes down or changes what a journey has once. */
export const saveTrip = () =>
  mutationOptions({
    mutationKey: ['plans', 'save-trip'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) => {
      const params = { reference };
      return seen === null
        ? write(client, 'addTrip', { reference, params, body })
        : write(client, 'editTrip', { reference, params, body, ifMatch: seen.version });
    },
  });
