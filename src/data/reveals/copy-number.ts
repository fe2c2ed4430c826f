import { mutationOptions } from '@tanstack/react-query';
import { revealEndpoints } from '@/contract/endpoints/reveals';
import type { NumberKind } from '@/domain/numbers/number-fields';
import { sendAtOnce } from '../command/send-now';

interface Variables {
  readonly reference: string;
  readonly kind: NumberKind;
}

/** Says that a number is taken along, before it is: what cannot be written down is not copied. */
export const copyNumber = () =>
  mutationOptions({
    mutationKey: ['reveals', 'copy'],
    networkMode: 'always',
    mutationFn: ({ reference, kind }: Variables) =>
      sendAtOnce(revealEndpoints.copyNumber, { params: { reference }, body: { kind } }),
  });
