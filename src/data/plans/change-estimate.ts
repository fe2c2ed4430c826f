import { mutationOptions } from '@tanstack/react-query';
import type { ChangeEstimate, EstimateWire } from '@/contract/plan/money';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly estimate: Pick<EstimateWire, 'id' | 'version'>;
  readonly body: ChangeEstimate;
}

/** An estimate goes out, or is agreed to. */
export const changeEstimate = () =>
  mutationOptions({
    mutationKey: ['plans', 'change-estimate'],
    networkMode: 'always',
    mutationFn: ({ reference, estimate, body }: Variables, { client }) =>
      write(client, 'changeEstimate', {
        reference,
        params: { reference, estimateId: estimate.id },
        body,
        ifMatch: estimate.version,
      }),
  });
