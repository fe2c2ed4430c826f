import { mutationOptions } from '@tanstack/react-query';
import type { EditStay, StayWire } from '@/contract/plan/lodging';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The stay as the person saw it. */
  readonly seen: Pick<StayWire, 'id' | 'version'>;
  readonly body: EditStay;
}

/** Changes what is told of a stay. */
export const editStay = () =>
  mutationOptions({
    mutationKey: ['lodging', 'edit'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) =>
      write(client, 'editStay', {
        reference,
        params: { reference, stayId: seen.id },
        body,
        ifMatch: seen.version,
      }),
  });
