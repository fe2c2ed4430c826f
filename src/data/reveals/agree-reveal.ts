import { mutationOptions } from '@tanstack/react-query';
import { revealEndpoints } from '@/contract/endpoints/reveals';
import type { RevealWire } from '@/contract/reveal';
import { sendAtOnce } from '../command/send-now';
import { revealQueries } from './reveal-queries';

/** Says of another supervisor's reveal: seen and agreed. */
export const agreeReveal = () =>
  mutationOptions({
    mutationKey: ['reveals', 'agree'],
    networkMode: 'always',
    mutationFn: ({ id, version }: RevealWire) =>
      sendAtOnce(revealEndpoints.agreeReveal, {
        params: { revealId: id },
        body: {},
        ifMatch: version,
      }),
    onSettled: (_answer, _error, _reveal, _result, { client }) =>
      client.invalidateQueries({ queryKey: revealQueries.all() }),
  });
