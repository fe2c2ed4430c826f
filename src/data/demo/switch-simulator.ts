import { mutationOptions } from '@tanstack/react-query';
import { sendNow } from '../command/send-now';
import { demoQueries } from './demo-queries';

/** Lets other people's work arrive through the day, or not. */
export const switchSimulator = () =>
  mutationOptions({
    mutationKey: ['demo', 'simulator'],
    networkMode: 'always',
    mutationFn: (isOn: boolean) => sendNow('switchSimulator', { body: { isOn } }),
    onSuccess: (state, _isOn, _result, { client }) => {
      client.setQueryData(demoQueries.state().queryKey, state);
    },
  });
