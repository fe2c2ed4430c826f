import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly ids: readonly string[];
}

/** Sets several tasks done at once: all of them, or none. */
export const completeTasks = () =>
  mutationOptions({
    mutationKey: ['plans', 'complete-tasks'],
    networkMode: 'always',
    mutationFn: ({ reference, ids }: Variables, { client }) =>
      write(client, 'completeTasks', { reference, params: { reference }, body: { ids: [...ids] } }),
  });
