import { useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import { TASK_STATUSES, type Task } from '@/domain/plan/task';
import { followsGate } from '@/domain/plan/tasks/change-task';
import { isSettled, isSnoozed } from '@/domain/plan/tasks/task-state';
import { WAITING_ON } from '@/domain/vocabulary';
import { WAITING_ON_WORDS } from '@/parts/words/case-words';
import { TASK_STATUS_WORDS, taskTitle } from '@/parts/words/task-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import { useNow } from '@/ui/time/use-now';
import { TASK_KEYS } from './task-keys';
import type { TaskEdits } from './use-task-edits';

/** Working days for which a task is put aside. */
const SNOOZES = [1, 3, 5] as const;
/** Where the party that is waited for is not asked. */
const PLAIN = TASK_STATUSES.filter((status) => status !== 'waiting');

interface TaskStepsProps {
  readonly task: Task;
  readonly edits: TaskEdits;
}

/** What can be done to a task: the usual step as a button, all others in a menu. */
export function TaskSteps({ task, edits }: TaskStepsProps) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const nowMs = useNow();
  const title = taskTitle(i18n, task);
  const isDone = isSettled(task);
  // What its gate settles nobody settles by hand.
  const possible = followsGate(task)
    ? PLAIN.filter((status) => isSettled({ status }) === isDone)
    : PLAIN;
  return (
    <>
      {!isDone && !followsGate(task) && (
        <Button
          size="small"
          aria-label={`${word(TASK_STATUS_WORDS, 'done')}: ${title}`}
          aria-keyshortcuts={TASK_KEYS.done}
          onClick={() => edits.setStatus(task, 'done')}
        >
          {word(TASK_STATUS_WORDS, 'done')}
        </Button>
      )}
      {!(isDone && followsGate(task)) && (
        <Menu
          align="end"
          className="icon-button"
          trigger={<Icon of={IconDots} />}
          label={t`Other steps: ${title}`}
        >
          {possible.map((status) => (
            <MenuItem
              key={status}
              isChecked={task.status === status}
              onSelect={() => edits.setStatus(task, status)}
            >
              {word(TASK_STATUS_WORDS, status)}
            </MenuItem>
          ))}
          {WAITING_ON.map((on) => (
            <MenuItem
              key={on}
              isChecked={task.waitingOn === on}
              onSelect={() => edits.setStatus(task, 'waiting', on)}
            >
              {t`Waiting on ${word(WAITING_ON_WORDS, on)}`}
            </MenuItem>
          ))}
          {!isDone &&
            SNOOZES.map((days) => (
              <MenuItem key={days} onSelect={() => edits.snooze(task, days)}>
                {days === 1 ? t`Put aside until tomorrow` : t`Put aside for ${days} working days`}
              </MenuItem>
            ))}
          {isSnoozed(task, nowMs) && (
            <MenuItem onSelect={() => edits.wake(task)}>{t`Bring it back now`}</MenuItem>
          )}
        </Menu>
      )}
    </>
  );
}
