import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { closeOfWorkingDayAfter } from '../../calendar/working-time';
import type { CaseRecord } from '../../case';
import { payerSideOf } from '../../payer-side';
import type { Coverage } from '../money';
import type { Task } from '../task';
import { newTask } from '../tasks/new-task';
import { isSettled } from '../tasks/task-state';

/** What the task is called; it comes with a request, and not with a stage. */
export const EXTENSION_TASK = 'coverage-extension';

/** So many working days of the campus a payer has to answer before it is asked again (config). */
const ANSWER_DAYS = 3;

interface Asked {
  readonly case: CaseRecord;
  /** All of the case, after the change. */
  readonly coverages: readonly Coverage[];
  readonly tasks: readonly Task[];
  readonly by: string;
  /** ISO instant of the change. */
  readonly at: string;
  readonly newId: () => string;
}

/**
 * What follows for the tasks when more is asked of a payer, or the answer has come (Product
 * reference, §4, §5): while a request is open one task waits on the payer's side, and comes back to
 * be chased; with the last answer it is done.
 */
export function extensionTasks({ coverages, tasks, ...asked }: Asked): readonly Task[] {
  const open = openOf(tasks);
  const isAsked = coverages.some(({ status }) => status === 'extension-asked');
  if (isAsked) return open.length > 0 ? [] : [waitingTask(asked)];
  return open.map((task) => ({
    ...task,
    status: 'done',
    waitingOn: null,
    doneAt: asked.at,
    doneBy: asked.by,
  }));
}

const openOf = (tasks: readonly Task[]): readonly Task[] =>
  tasks.filter((task) => task.template === EXTENSION_TASK && !isSettled(task));

/** The payer was reminded: the task waits again, and comes back as if it had been asked just now. */
export const chasedTasks = ({
  case: record,
  tasks,
  at,
}: Pick<Asked, 'case' | 'tasks' | 'at'>): readonly Task[] =>
  openOf(tasks).map((task) => ({
    ...task,
    ...dueAfter(record, at),
    dueAt: null,
    status: 'waiting',
    waitingOn: payerSideOf(record.payer),
    snoozedUntil: null,
  }));

function dueAfter(record: CaseRecord, at: string): Pick<Task, 'dueOn' | 'duePlace'> {
  const duePlace = campusPlaceOf(record.campus);
  const { timeZone } = placeOf(duePlace);
  const dueMs = closeOfWorkingDayAfter(duePlace, Date.parse(at), ANSWER_DAYS);
  return { dueOn: localDateOf(dueMs, timeZone), duePlace };
}

function waitingTask({ case: record, at, newId }: Omit<Asked, 'coverages' | 'tasks'>): Task {
  return newTask({
    ...dueAfter(record, at),
    id: newId(),
    caseId: record.id,
    kind: 'finance',
    template: EXTENSION_TASK,
    status: 'waiting',
    waitingOn: payerSideOf(record.payer),
  });
}
