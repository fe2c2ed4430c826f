import type { Task } from '../task';

type Given = Pick<Task, 'id' | 'caseId' | 'kind' | 'duePlace'> & Partial<Task>;

/**
 * A task as it begins: to do, of nobody, without a date, waiting for nobody and nothing, unless it is
 * said otherwise. Whose it is, of which kind, and by whose calendar it is due is always said.
 */
export const newTask = (given: Given): Task => ({
  version: 1,
  template: null,
  madeFor: null,
  title: '',
  ownerId: null,
  dueOn: null,
  dueAt: null,
  status: 'to-do',
  waitingOn: null,
  note: null,
  dependsOn: [],
  gate: null,
  snoozedUntil: null,
  doneAt: null,
  doneBy: null,
  ...given,
});
