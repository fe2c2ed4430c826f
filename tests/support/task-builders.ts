import type { Task } from '@/domain/plan/task';

/** A task without a date, of nobody in particular. */
export const aTask = (over: Partial<Task> = {}): Task => ({
  id: 'task-1',
  version: 1,
  caseId: 'case-1',
  kind: 'travel',
  template: null,
  madeFor: null,
  title: 'Call the airline',
  ownerId: null,
  dueOn: null,
  dueAt: null,
  duePlace: 'guatemala',
  status: 'to-do',
  waitingOn: null,
  note: null,
  dependsOn: [],
  gate: null,
  snoozedUntil: null,
  doneAt: null,
  doneBy: null,
  ...over,
});
