import type { Task } from '@/domain/plan/task';
import { newTask } from '@/domain/plan/tasks/new-task';

/** A task without a date, of nobody in particular. */
export const aTask = (over: Partial<Task> = {}): Task =>
  newTask({
    id: 'task-1',
    caseId: 'case-1',
    kind: 'travel',
    title: 'Call the airline',
    duePlace: 'guatemala',
    ...over,
  });
