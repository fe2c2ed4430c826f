import { mutationOptions } from '@tanstack/react-query';
import type { AddTask } from '@/contract/plan/task';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly body: AddTask;
}

/** Adds a task in my own words. */
export const addTask = () =>
  mutationOptions({
    mutationKey: ['plans', 'add-task'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'addTask', { reference, params: { reference }, body }),
  });
