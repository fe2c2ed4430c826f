import { mutationOptions } from '@tanstack/react-query';
import type { AddCoverage } from '@/contract/plan/money';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly body: AddCoverage;
}

/** Asks for a coverage. */
export const addCoverage = () =>
  mutationOptions({
    mutationKey: ['plans', 'add-coverage'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'addCoverage', { reference, params: { reference }, body }),
  });
