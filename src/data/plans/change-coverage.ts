import { mutationOptions } from '@tanstack/react-query';
import type { ChangeCoverage, CoverageWire } from '@/contract/plan/money';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly coverage: Pick<CoverageWire, 'id' | 'version'>;
  readonly body: ChangeCoverage;
}

/** A coverage is received, says other amounts or dates, is to be extended, or ends. */
export const changeCoverage = () =>
  mutationOptions({
    mutationKey: ['plans', 'change-coverage'],
    networkMode: 'always',
    mutationFn: ({ reference, coverage, body }: Variables, { client }) =>
      write(client, 'changeCoverage', {
        reference,
        params: { reference, coverageId: coverage.id },
        body,
        ifMatch: coverage.version,
      }),
  });
