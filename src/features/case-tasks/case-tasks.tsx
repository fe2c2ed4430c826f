import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { TASK_KINDS, type Task } from '@/domain/plan/task';
import { isHarmless } from '@/domain/plan/tasks/change-task';
import { isSettled } from '@/domain/plan/tasks/task-state';
import { actorOf, can } from '@/domain/policy';
import { NothingYet } from '@/parts/case/nothing-yet';
import entries from '@/parts/entries.module.css';
import { KeyHint } from '@/parts/key-hint';
import { usePeople } from '@/parts/people/use-people';
import { TASK_KEYS } from '@/parts/tasks/task-keys';
import { useTaskEdits } from '@/parts/tasks/use-task-edits';
import { TASK_KIND_WORDS, TASK_STATUS_WORDS } from '@/parts/words/task-words';
import { useWord } from '@/parts/words/use-word';
import { clockPlaceOf } from '@/reference/place';
import { Button } from '@/ui/button';
import styles from './case-tasks.module.css';
import { TaskForm } from './task-form';
import { TaskRow } from './task-row';

/** The section of tasks: by kind, in the order in which they are to be done. */
export function CaseTasks({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const word = useWord();
  const { case: record } = detail;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(record.reference));
  const people = usePeople();
  const actor = actorOf(useMe());
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, setIsAdding] = useState(false);
  const tasks: readonly Task[] = plan.tasks;
  const canEdit = record.stage !== 'closed' && can(actor, 'task.edit', record);
  const owner = people.find(({ id }) => id === record.ownerId);
  const place = owner?.place ?? clockPlaceOf(record.office, record.campus);
  const edits = useTaskEdits(record.reference, place);
  const open = tasks.filter((task) => !isSettled(task)).length;
  const chosen = tasks.filter((task) => picked.has(task.id) && isHarmless(task, tasks));
  const pick = (id: string, isPicked: boolean): void => {
    const next = new Set(picked);
    if (isPicked) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <section className="stack" aria-labelledby="tasks-title">
      <div className="page-head">
        <h2 id="tasks-title">
          <Trans>Tasks</Trans>
        </h2>
        <span className="quiet">
          {record.stage === 'closed' ? (
            <Plural
              value={open}
              _0="Nothing was left undone"
              one="# task was left undone"
              other="# tasks were left undone"
            />
          ) : (
            <Plural value={open} _0="Nothing is open" one="# task open" other="# tasks open" />
          )}
        </span>
        {canEdit && (
          <span className="row spread">
            {chosen.length > 0 && (
              <Button
                size="small"
                isBusy={edits.isPending}
                onClick={() => {
                  edits.complete(chosen.map(({ id }) => id));
                  setPicked(new Set());
                }}
              >
                <Plural value={chosen.length} one="Set # task done" other="Set # tasks done" />
              </Button>
            )}
            <Button size="small" onClick={() => setIsAdding(true)}>
              {t`Add a task…`}
            </Button>
          </span>
        )}
      </div>
      {isAdding && (
        <Suspense>
          <TaskForm record={record} tasks={tasks} task={null} onDone={() => setIsAdding(false)} />
        </Suspense>
      )}
      {tasks.length === 0 && !isAdding && (
        <NothingYet record={record} title={t`No tasks yet`}>
          <Trans>They come with the stages after acceptance; your own can be added.</Trans>
        </NothingYet>
      )}
      {TASK_KINDS.map((kind) => {
        const own = inOrder(tasks.filter((task) => task.kind === kind));
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`tasks-${kind}`}>
            <h3 id={`tasks-${kind}`} className={styles['kind']}>
              {word(TASK_KIND_WORDS, kind)}
            </h3>
            <ol className={entries['list']} aria-labelledby={`tasks-${kind}`}>
              {own.map((task) => (
                <TaskRow
                  key={task.id}
                  detail={detail}
                  task={task}
                  tasks={tasks}
                  edits={edits}
                  canEdit={canEdit}
                  isPicked={picked.has(task.id)}
                  onPick={(isPicked) => pick(task.id, isPicked)}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {canEdit && tasks.length > 0 && (
        <KeyHint
          keys={[
            [TASK_KEYS.done, word(TASK_STATUS_WORDS, 'done')],
            [TASK_KEYS.waiting, word(TASK_STATUS_WORDS, 'waiting')],
            [TASK_KEYS.snooze, t`Put aside until tomorrow`],
          ]}
        />
      )}
    </section>
  );
}

/** What comes before another stands before it; else by date. */
function inOrder(tasks: readonly Task[]): readonly Task[] {
  const depth = (task: Task): number => {
    const before = tasks.filter(({ id }) => task.dependsOn.includes(id));
    return before.length === 0 ? 0 : 1 + Math.max(...before.map(depth));
  };
  const dueOf = ({ dueOn, dueAt }: Task): string => dueAt ?? dueOn ?? '9';
  return tasks.toSorted(
    (one, other) => depth(one) - depth(other) || (dueOf(one) < dueOf(other) ? -1 : 1),
  );
}
