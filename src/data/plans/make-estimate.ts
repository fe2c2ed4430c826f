import { mutationOptions } from '@tanstack/react-query';
import type { MakeEstimate } from '@/contract/plan/money';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly body: MakeEstimate;
}

/** Writes a new version of the estimate, as a draft. */
export const makeEstimate = () =>
  mutationOptions({
    mutationKey: ['plans', 'make-estimate'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'makeEstimate', { reference, params: { reference }, body }),
  });
