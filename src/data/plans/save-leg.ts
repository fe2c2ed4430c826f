import { mutationOptions } from '@tanstack/react-query';
import type { EditLeg, LegWire } from '@/contract/plan/travel';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The flight as the person saw it; null for another one. */
  readonly seen: Pick<LegWire, 'id' | 'version'> | null;
  /** Id of a new flight (`newId()`), so that the outbox may hold it. */
  readonly id: string;
  readonly body: EditLeg;
}

/** Adds a flight, changes it, books it, or cancels it. */
export const saveLeg = () =>
  mutationOptions({
    mutationKey: ['plans', 'save-leg'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, id, body }: Variables, { client }) => {
      if (seen === null) {
        return write(client, 'addLeg', { reference, params: { reference }, body: { id, ...body } });
      }
      const params = { reference, legId: seen.id };
      return write(client, 'editLeg', { reference, params, body, ifMatch: seen.version });
    },
  });
