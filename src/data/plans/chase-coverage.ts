import { mutationOptions } from '@tanstack/react-query';
import type { ChaseCoverage, CoverageWire } from '@/contract/plan/money';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly coverage: Pick<CoverageWire, 'id'>;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly body: ChaseCoverage;
}

/** Logs that a payer was reminded of an extension. */
export const chaseCoverage = () =>
  mutationOptions({
    mutationKey: ['plans', 'chase-coverage'],
    networkMode: 'always',
    mutationFn: ({ reference, coverage, body }: Variables, { client }) =>
      write(client, 'chaseCoverage', {
        reference,
        params: { reference, coverageId: coverage.id },
        body,
      }),
  });
