import type { KeyboardEvent } from 'react';
import type { Task } from '@/domain/plan/task';
import { isSettled } from '@/domain/plan/tasks/task-state';
import { runLineKey } from '../line-keys';
import type { TaskEdits } from './use-task-edits';

/** The key that does it, while the focus is in the line of a task. */
export const TASK_KEYS = { done: 'd', waiting: 'w', snooze: 'z' } as const;

/** Sets the task done or waiting, puts it aside until tomorrow, or goes to another line. */
export function runTaskKey(
  event: KeyboardEvent<HTMLElement>,
  lines: readonly Element[],
  task: Task,
  edits: TaskEdits,
): void {
  runLineKey(event, lines, (key) => {
    if (key === TASK_KEYS.done) edits.setStatus(task, 'done');
    else if (key === TASK_KEYS.waiting) edits.setStatus(task, 'waiting');
    else if (key === TASK_KEYS.snooze && !isSettled(task)) edits.snooze(task, 1);
    else return false;
    return true;
  });
}
