import { mutationOptions } from '@tanstack/react-query';
import { sendNow } from '../command/send-now';
import { demoQueries } from './demo-queries';

/** Lays the demo's data again around the present moment; everything that was entered is lost. */
export const resetDemo = () =>
  mutationOptions({
    mutationKey: ['demo', 'reset'],
    networkMode: 'always',
    mutationFn: () => sendNow('resetDemo', { body: {} }),
    onSuccess: async (state, _variables, _result, { client }) => {
      client.setQueryData(demoQueries.state().queryKey, state);
      await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo' });
    },
  });
