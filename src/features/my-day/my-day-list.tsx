import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import type { MyDay } from '@/contract/my-day';
import { EmptyState } from '@/ui/empty-state';
import { useKey } from '@/parts/keys/use-key';
import { BackSummary } from './back-summary';
import { DayEntry, type HandOnView } from './day-entry';
import { DoneList } from './done-list';
import type { ChaseView } from './follow-up-lines';
import entries from '@/parts/entries.module.css';
import styles from './my-day.module.css';
import { TomorrowList } from './tomorrow-list';
import { UnclaimedList } from './unclaimed-list';
import { useGoOn } from './use-go-on';

interface MyDayListProps {
  readonly day: MyDay;
  readonly HandOn: HandOnView;
  readonly Chase: ChaseView;
}

/** The day in its order, what is done and can be taken back, and at the end tomorrow. */
export function MyDayList({ day, HandOn, Chase }: MyDayListProps) {
  const { t } = useLingui();
  const list = useRef<HTMLOListElement>(null);
  const links = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? []),
  ];
  const go = (step: number): void => {
    const all = links();
    const here = all.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    const next = here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + step));
    all[next]?.focus();
  };
  useKey('next-entry', () => go(1));
  useKey('previous-entry', () => go(-1));
  useGoOn(list, day.items);

  return (
    <div className={styles['day']}>
      {day.back !== null && <BackSummary back={day.back} />}
      {!day.isWhole && (
        <p className="quiet" role="status">
          <Trans>Follow-ups are still being gathered.</Trans>
        </p>
      )}
      {day.items.length === 0 ? (
        <EmptyState title={t`Nothing is owed today`}>
          <Trans>What becomes due, is handed to you or names you stands here.</Trans>
        </EmptyState>
      ) : (
        <ol ref={list} className={entries['list']} aria-label={t`My day`}>
          {day.items.map((entry) => (
            <DayEntry key={entry.row.id} entry={entry} HandOn={HandOn} Chase={Chase} />
          ))}
        </ol>
      )}
      <UnclaimedList unclaimed={day.unclaimed} />
      <DoneList done={day.done} />
      <TomorrowList tomorrow={day.tomorrow} />
    </div>
  );
}
