import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { isolated } from '../words/isolated';
import type { ChangeTask } from '@/contract/plan/task';
import { changeTask } from '@/data/plans/change-task';
import { completeTasks } from '@/data/plans/complete-tasks';
import type { Task, TaskStatus } from '@/domain/plan/task';
import { morningIn } from '@/domain/plan/tasks/reminder';
import type { WaitingOn } from '@/domain/vocabulary';
import { serverNow } from '@/lib/server-clock';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { TASK_STATUS_WORDS, taskTitle } from '@/parts/words/task-words';
import { useWord } from '@/parts/words/use-word';

export interface TaskEdits {
  readonly isPending: boolean;
  readonly setStatus: (task: Task, status: TaskStatus, waitingOn?: WaitingOn) => void;
  /** Puts it aside until so many working mornings from now; it always comes back. */
  readonly snooze: (task: Task, days: number) => void;
  /** Brings it back before its time. */
  readonly wake: (task: Task) => void;
  readonly complete: (ids: readonly string[]) => void;
}

/**
 * Changes of tasks: each saved at once, told, and undone from the message.
 *
 * @param place whose mornings a snooze ends in: the owner's.
 */
export function useTaskEdits(reference: string, place: string): TaskEdits {
  const { t, i18n } = useLingui();
  const word = useWord();
  const { told, refused } = useTellOutcome();
  const changing = useMutation(changeTask());
  const completing = useMutation(completeTasks());
  const wordDone = (done: number): string =>
    plural(done, { one: '# task done', other: '# tasks done' });
  const change = (task: Task, body: ChangeTask, done: string): void => {
    void changing
      .mutateAsync({ reference, seen: task, body })
      .then((outcome) => told(reference, outcome, done), refused);
  };
  return {
    isPending: changing.isPending || completing.isPending,
    setStatus: (task, status, waitingOn) => {
      if (task.status === status && (waitingOn === undefined || task.waitingOn === waitingOn))
        return;
      const title = isolated(taskTitle(i18n, task));
      const state = word(TASK_STATUS_WORDS, status);
      change(task, { status, ...(waitingOn && { waitingOn }) }, t`${title}: ${state}`);
    },
    snooze: (task, days) => {
      const until = new Date(morningIn(place, serverNow(), days)).toISOString();
      const title = isolated(taskTitle(i18n, task));
      change(task, { snoozedUntil: until }, t`${title}: put aside, it comes back`);
    },
    wake: (task) => {
      const title = isolated(taskTitle(i18n, task));
      change(task, { snoozedUntil: null }, t`${title}: back again`);
    },
    complete: (ids) =>
      void completing
        .mutateAsync({ reference, ids })
        .then((outcome) => told(reference, outcome, wordDone(ids.length)), refused),
  };
}
