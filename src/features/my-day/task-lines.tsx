import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import type { MyDayEntry } from '@/contract/my-day';
import { useMe } from '@/data/session/use-me';
import entries from '@/parts/entries.module.css';
import { TaskDue } from '@/parts/tasks/task-due';
import { runTaskKey } from '@/parts/tasks/task-keys';
import { TaskSteps } from '@/parts/tasks/task-steps';
import { useTaskEdits } from '@/parts/tasks/use-task-edits';
import { taskTitle } from '@/parts/words/task-words';
import { Bdi } from '@/ui/bdi';
import styles from './my-day.module.css';

/** The tasks of one case that have reminded me: done, waiting or put aside where they stand. */
export function TaskLines({ entry }: { readonly entry: MyDayEntry }) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const list = useRef<HTMLUListElement>(null);
  const { reference } = entry.row;
  const edits = useTaskEdits(reference, me.place);
  return (
    <ul ref={list} className={entries['list']} aria-label={t`Tasks of ${reference}`}>
      {entry.tasks.map((task) => (
        // The keys are short ways to the buttons inside, which everybody can reach.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <li
          key={task.id}
          className={`${entries['keyed']} ${styles['task']}`}
          onKeyDown={(event) => {
            runTaskKey(event, [...(list.current?.children ?? [])], task, edits);
          }}
        >
          <div className={`grow ${styles['line']}`}>
            <Bdi>{taskTitle(i18n, task)}</Bdi>
            <TaskDue task={task} ownerId={me.id} />
          </div>
          <TaskSteps task={task} edits={edits} />
        </li>
      ))}
    </ul>
  );
}
