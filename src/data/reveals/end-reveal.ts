import { mutationOptions } from '@tanstack/react-query';
import { revealEndpoints } from '@/contract/endpoints/reveals';
import type { RevealWire } from '@/contract/reveal';
import { sendAtOnce } from '../command/send-now';
import { forgetNumbers, tellTabs } from './reveal-channel';
import { revealQueries } from './reveal-queries';

/** Ends a reveal before its time, here at once and in this person's other tabs. */
export const endReveal = () =>
  mutationOptions({
    mutationKey: ['reveals', 'end'],
    networkMode: 'always',
    onMutate: ({ reference }: RevealWire, { client }) => {
      client.setQueryData(revealQueries.open().queryKey, null);
      forgetNumbers(client, reference);
    },
    mutationFn: ({ id }: RevealWire) =>
      sendAtOnce(revealEndpoints.endReveal, { params: { revealId: id }, body: {} }),
    onSettled: (_answer, _error, { reference }, _result, { client }) => {
      tellTabs(reference, 'ended');
      return client.invalidateQueries({ queryKey: revealQueries.all() });
    },
  });
