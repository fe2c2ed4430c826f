import { mutationOptions } from '@tanstack/react-query';
import type { LodgingNeedWire, StateLodgingNeed } from '@/contract/plan/lodging';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The need as the person saw it; null where none was written down. */
  readonly seen: Pick<LodgingNeedWire, 'version'> | null;
  readonly body: StateLodgingNeed;
}

/** Writes down what the party needs for its nights, or changes it. */
export const stateNeed = () =>
  mutationOptions({
    mutationKey: ['lodging', 'state-need'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) =>
      seen === null
        ? write(client, 'stateLodgingNeed', { reference, params: { reference }, body })
        : write(client, 'changeLodgingNeed', {
            reference,
            params: { reference },
            body,
            ifMatch: seen.version,
          }),
  });
