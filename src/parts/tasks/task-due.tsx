import { Trans, useLingui } from '@lingui/react/macro';
import type { Task } from '@/domain/plan/task';
import { dueMsOf, reminderMsOf } from '@/domain/plan/tasks/reminder';
import { isSettled, isSnoozed } from '@/domain/plan/tasks/task-state';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { localDateOf } from '@/lib/zoned-time';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { nameOfPlace } from '@/parts/names';
import { PersonChip } from '@/parts/people/person-chip';
import { usePeople } from '@/parts/people/use-people';
import { placeOf } from '@/reference/place';
import { StatusMark } from '@/ui/status-mark';
import { Moment } from '@/ui/time/moment';
import { useNow } from '@/ui/time/use-now';
import styles from './task-due.module.css';

interface TaskDueProps {
  readonly task: Task;
  /** Whose it is: by name, or as the owner of the case. */
  readonly ownerId: string | null;
  /** In a closed case nothing is due any more, and nobody is reminded. */
  readonly isOver?: boolean;
}

/** When a task is due, by the day of its place, and when it reminds whoever owns it. */
export function TaskDue({ task, ownerId, isOver = false }: TaskDueProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const { plainDate } = useFormats();
  const nowMs = useNow();
  const people = usePeople();
  const { timeZone } = placeOf(task.duePlace);
  if (isSettled(task)) {
    return (
      <div className={`quiet ${styles['due']}`}>
        {task.doneAt !== null && <PlaceMoment at={task.doneAt} place={task.duePlace} />}{' '}
        {task.doneBy === null ? t`By the system` : <PersonChip id={task.doneBy} />}
      </div>
    );
  }
  const dueMs = dueMsOf(task);
  const owner = people.find(({ id }) => id === ownerId);
  const place = owner?.place ?? task.duePlace;
  const remindMs = reminderMsOf(task, place);
  const isToday = task.dueOn !== null && task.dueOn === localDateOf(nowMs, timeZone);
  return (
    <div className={styles['due']}>
      {dueMs === null ? (
        <span className="quiet">{t`No date`}</span>
      ) : (
        <>
          {task.dueOn === null ? <Moment atMs={dueMs} zone={timeZone} /> : plainDate(task.dueOn)}{' '}
          <span className="quiet">{nameOfPlace(task.duePlace, locale)}</span>
          {!isOver && nowMs >= dueMs && (
            <>
              {' '}
              <StatusMark state="overdue">{t`Overdue`}</StatusMark>
            </>
          )}
          {!isOver && nowMs < dueMs && isToday && (
            <>
              {' '}
              <StatusMark state="due-today">{t`Due today`}</StatusMark>
            </>
          )}
        </>
      )}
      {!isOver && remindMs !== null && remindMs > nowMs && (
        <div className="quiet">
          {isSnoozed(task, nowMs) ? t`put aside, back` : t`reminds`}{' '}
          <Moment
            atMs={remindMs}
            zone={placeOf(place).timeZone}
            place={nameOfPlace(place, locale)}
          />
        </div>
      )}
      {!isOver && remindMs === null && (
        <div className="quiet">
          <Trans>reminds nobody</Trans>
        </div>
      )}
    </div>
  );
}
