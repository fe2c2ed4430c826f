import type { CaseFacts, Refusal } from '../../stage/decision';
import type { Stage } from '../../vocabulary';
import type { CasePlan } from '../case-plan';
import { hasRule } from '../gates/gate-rules';
import type { Task } from '../task';
import { newTask } from './new-task';
import { dueAgain } from './task-due';
import { cycleThrough, isSettled, openBefore } from './task-state';
import { templateOf } from './templates';

export type TaskFacts = CaseFacts & { readonly plan: CasePlan };

/** What a person may set; all other fields are the system's. */
export type TaskFields = Pick<
  Task,
  'kind' | 'title' | 'ownerId' | 'dueOn' | 'dueAt' | 'duePlace' | 'note' | 'dependsOn'
>;
export type TaskChange = Partial<TaskFields & Pick<Task, 'status' | 'waitingOn' | 'snoozedUntil'>>;

export type TasksDecided =
  | { readonly ok: true; readonly tasks: readonly Task[] }
  | { readonly ok: false; readonly refusal: Refusal };

const no = (refusal: Refusal): TasksDecided => ({ ok: false, refusal });

/** Tasks are worked on while the case is open. */
const CLOSED: Stage = 'closed';
const OPEN_FOR_TASKS = ['clearance', 'scheduling', 'preparing', 'ready', 'on-site'] as const;

/** A task in somebody's own words. */
export function decideAddTask(facts: TaskFacts, id: string, fields: TaskFields): TasksDecided {
  const closed = refuseClosed(facts);
  if (closed !== null) return no(closed);
  const task = newTask({ ...fields, id, caseId: facts.case.id });
  return refuseDependencies(facts, task) ?? { ok: true, tasks: [task] };
}

/** A new status, a snooze, or other words, dates and dependencies. */
export function decideChangeTask(facts: TaskFacts, task: Task, change: TaskChange): TasksDecided {
  const closed = refuseClosed(facts);
  if (closed !== null) return no(closed);
  const { snoozedUntil } = change;
  if (snoozedUntil && Date.parse(snoozedUntil) <= Date.parse(facts.at)) {
    return no({ code: 'snooze-not-ahead' });
  }
  const changed = withStatus(facts, { ...task, ...change }, task);
  const { office, campus, progress } = facts.case;
  // What is opened again by hand is due anew, where the hand says nothing else.
  const isDated = 'dueOn' in change || 'dueAt' in change;
  const isReopened = isSettled(task) && !isSettled(changed) && !isDated;
  const due = { office, campus, arrivalOn: progress.arrivalOn };
  const next = isReopened ? dueAgain(changed, due, facts.at) : changed;
  if (isSettled(next) !== isSettled(task) && followsGate(task)) {
    return no({ code: 'task-follows-gate', gate: task.gate });
  }
  return refuseDependencies(facts, next) ?? { ok: true, tasks: [next] };
}

/** Whether its gate sets it done: then nobody does it by hand. */
export const followsGate = (
  task: Task,
): task is Task & { readonly gate: NonNullable<Task['gate']> } =>
  task.gate !== null && hasRule(task.gate);

/** Harmless to be done with others at one press: no gate hangs on it, and nothing comes before it. */
export const isHarmless = (task: Task, tasks: readonly Task[]): boolean =>
  !isSettled(task) && task.gate === null && openBefore(task, tasks).length === 0;

/** Many at once, all or none. */
export function decideCompleteTasks(facts: TaskFacts, ids: readonly string[]): TasksDecided {
  const closed = refuseClosed(facts);
  if (closed !== null) return no(closed);
  const { tasks } = facts.plan;
  const chosen = tasks.filter(({ id }) => ids.includes(id));
  if (chosen.length < ids.length || !chosen.every((task) => isHarmless(task, tasks))) {
    return no({ code: 'task-not-harmless' });
  }
  return {
    ok: true,
    tasks: chosen.map((task) => withStatus(facts, { ...task, status: 'done' }, task)),
  };
}

/** What follows from the status: who did it and when; and on whom it is waited for. */
function withStatus({ at, by }: TaskFacts, next: Task, before: Task): Task {
  const waitingOn =
    next.status === 'waiting'
      ? (next.waitingOn ?? templateOf(next.template)?.waitingOn ?? 'patient')
      : null;
  if (!isSettled(next)) return { ...next, waitingOn, doneAt: null, doneBy: null };
  if (isSettled(before)) return { ...next, waitingOn };
  return { ...next, waitingOn, snoozedUntil: null, doneAt: at, doneBy: by };
}

function refuseClosed({ case: record }: TaskFacts): Refusal | null {
  return record.stage === CLOSED
    ? { code: 'wrong-stage', stage: record.stage, allowed: [...OPEN_FOR_TASKS] }
    : null;
}

/** A task may wait for others of its case, and never, over however many, for itself. */
function refuseDependencies({ plan }: TaskFacts, task: Task): TasksDecided | null {
  const known = new Set(plan.tasks.map(({ id }) => id));
  const unknown = task.dependsOn.filter((id) => !known.has(id) && id !== task.id);
  if (unknown.length > 0) return no({ code: 'task-unknown' });
  const cycle = cycleThrough(task.id, task.dependsOn, plan.tasks);
  return cycle === null ? null : no({ code: 'task-cycle', tasks: cycle });
}
