import { mutationOptions } from '@tanstack/react-query';
import { revealEndpoints } from '@/contract/endpoints/reveals';
import { sendAtOnce } from '../command/send-now';
import { readNumbers, tellTabs } from './reveal-channel';
import { revealQueries } from './reveal-queries';

interface Variables {
  readonly reference: string;
  readonly reason: string;
}

/** Has the numbers of a case shown for a while; nothing that should happen later by itself. */
export const revealNumbers = () =>
  mutationOptions({
    mutationKey: ['reveals', 'reveal'],
    networkMode: 'always',
    mutationFn: ({ reference, reason }: Variables) =>
      sendAtOnce(revealEndpoints.revealNumbers, { params: { reference }, body: { reason } }),
    onSuccess: async ({ reveal }, { reference }, _result, { client }) => {
      const { queryKey } = revealQueries.open();
      // An answer from before it, still on its way, would say that nothing is shown.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, reveal);
      tellTabs(reference, 'begun');
      readNumbers(client, reference);
    },
  });
