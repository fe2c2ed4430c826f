import { mutationOptions } from '@tanstack/react-query';
import type { ChangeTask } from '@/contract/plan/task';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The task as the person saw it. */
  readonly seen: { readonly id: string; readonly version: number };
  readonly body: ChangeTask;
}

/** Sets a task's status, snoozes it, or changes what it says. */
export const changeTask = () =>
  mutationOptions({
    mutationKey: ['plans', 'change-task'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) =>
      write(client, 'changeTask', {
        reference,
        params: { reference, taskId: seen.id },
        body,
        ifMatch: seen.version,
      }),
  });
