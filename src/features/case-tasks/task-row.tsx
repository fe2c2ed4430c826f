import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { Task, TaskStatus } from '@/domain/plan/task';
import { followsGate, isHarmless } from '@/domain/plan/tasks/change-task';
import { isSettled, openBefore } from '@/domain/plan/tasks/task-state';
import { useFormats } from '@/i18n/use-formats';
import entries from '@/parts/entries.module.css';
import { PersonChip } from '@/parts/people/person-chip';
import { TaskDue } from '@/parts/tasks/task-due';
import { runTaskKey } from '@/parts/tasks/task-keys';
import { TaskSteps } from '@/parts/tasks/task-steps';
import type { TaskEdits } from '@/parts/tasks/use-task-edits';
import { GATE_WORDS } from '@/parts/words/blocker-words';
import { WAITING_ON_WORDS } from '@/parts/words/case-words';
import { TASK_STATUS_WORDS, taskTitle } from '@/parts/words/task-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { StatusMark, type StatusState } from '@/ui/status-mark';
import styles from './case-tasks.module.css';
import { TaskForm } from './task-form';

const MARKS: Readonly<Record<TaskStatus, StatusState>> = {
  'to-do': 'on-track',
  'in-progress': 'due-today',
  waiting: 'waiting',
  done: 'done',
  'not-needed': 'done',
};

interface TaskRowProps {
  readonly detail: CaseDetail;
  readonly task: Task;
  /** All of the case, for what comes before. */
  readonly tasks: readonly Task[];
  readonly edits: TaskEdits;
  readonly canEdit: boolean;
  readonly isPicked: boolean;
  readonly onPick: (isPicked: boolean) => void;
}

/** One task: its state, when and on whom, what comes before; one press or one key for each step. */
export function TaskRow(props: TaskRowProps) {
  const { detail, task, tasks, edits, canEdit, isPicked, onPick } = props;
  const { t, i18n } = useLingui();
  const word = useWord();
  const { list } = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const { case: record } = detail;
  const title = taskTitle(i18n, task);
  const isDone = isSettled(task);
  const before = openBefore(task, tasks);
  return (
    // The keys are short ways to the buttons inside, which everybody can reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={`${entries['entry']} ${entries['keyed']} ${styles['task']}`}
      data-settled={isDone || undefined}
      onKeyDown={(event) => {
        if (canEdit) runTaskKey(event, linesOf(event.currentTarget), task, edits);
      }}
    >
      {canEdit && isHarmless(task, tasks) ? (
        <input
          type="checkbox"
          className={entries['pick']}
          aria-label={t`Choose ${title}`}
          checked={isPicked}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
      ) : (
        <span className={entries['pick']} />
      )}
      <div className={styles['what']}>
        <button
          type="button"
          className={`${entries['opener']} ${styles['title']}`}
          aria-expanded={isOpen}
          disabled={!canEdit}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Bdi>{title}</Bdi>
        </button>
        {task.note !== null && (
          <div className={styles['note']}>
            <Bdi>{task.note}</Bdi>
          </div>
        )}
        {!isDone && before.length > 0 && (
          <div className="quiet">
            <Trans>after: {list(before.map((each) => taskTitle(i18n, each)))}</Trans>
          </div>
        )}
        {!isDone && followsGate(task) && (
          <div className="quiet">
            <Trans>done by itself when this gate passes: {word(GATE_WORDS, task.gate)}</Trans>
          </div>
        )}
        {task.ownerId !== null && (
          <div className="quiet">
            <PersonChip id={task.ownerId} />
          </div>
        )}
      </div>
      <StatusMark state={MARKS[task.status]}>
        {word(TASK_STATUS_WORDS, task.status)}
        {task.waitingOn !== null && <> · {word(WAITING_ON_WORDS, task.waitingOn)}</>}
      </StatusMark>
      <div className={styles['when']}>
        <TaskDue
          task={task}
          ownerId={task.ownerId ?? record.ownerId}
          isOver={record.stage === 'closed'}
        />
      </div>
      {canEdit && (
        <span className={`row ${styles['steps']}`}>
          <TaskSteps task={task} edits={edits} />
        </span>
      )}
      {isOpen && canEdit && (
        <div className={styles['form']}>
          <Suspense>
            <TaskForm record={record} tasks={tasks} task={task} onDone={() => setIsOpen(false)} />
          </Suspense>
        </div>
      )}
    </li>
  );
}

/** The lines of all kinds, one below the other. */
const linesOf = (line: HTMLElement): readonly Element[] => [
  ...(line.closest('section:has(> div.page-head)')?.querySelectorAll('ol > li') ?? []),
];
