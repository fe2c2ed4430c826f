import type { PlaceCode } from '@/reference/codes';
import type { Task } from '../plan/task';
import { reminderMsOf } from '../plan/tasks/reminder';
import { isSettled, openBefore } from '../plan/tasks/task-state';
import type { Stage } from '../vocabulary';

/** A task that I answer for, with the moment at which it reminds me; null where nothing is due. */
export interface OwnTask {
  readonly task: Task;
  readonly remindMs: number | null;
}

/**
 * The open tasks of a case that are mine, by name or as the case's owner, and whose turn it is: what
 * waits for another task reminds nobody yet. In the order in which they remind. Once the patient is home
 * again, what came with a stage of the journey is its owner's no more: what somebody has added is.
 *
 * @param me whose they are, and where that person works: a reminder comes in working hours there.
 */
export function ownTasks(
  tasks: readonly Task[],
  { ownerId, stage }: { readonly ownerId: string | null; readonly stage: Stage },
  me: { readonly id: string; readonly place: PlaceCode },
): readonly OwnTask[] {
  const isOver = ({ ownerId: named, madeFor }: Task): boolean =>
    stage === 'follow-up' && named === null && madeFor !== null;
  return inOrder(
    tasks
      .filter((task) => (task.ownerId ?? ownerId) === me.id && !isOver(task))
      .filter((task) => !isSettled(task) && openBefore(task, tasks).length === 0)
      .map((task) => ({ task, remindMs: reminderMsOf(task, me.place) })),
  );
}

/** In the order in which they remind. */
export const inOrder = (tasks: readonly OwnTask[]): readonly OwnTask[] =>
  tasks.toSorted((one, other) => (one.remindMs ?? Infinity) - (other.remindMs ?? Infinity));

/** What has reminded by now is owed today. */
export const hasReminded = ({ remindMs }: OwnTask, nowMs: number): boolean =>
  remindMs !== null && remindMs <= nowMs;
