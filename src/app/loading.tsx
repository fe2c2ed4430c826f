import { useEffect } from 'react';
import { calendarTableOf } from '@/domain/calendar/calendar-table';
import { serverNow } from '@/lib/server-clock';
import { OFFICES } from '@/reference/offices';
import { Skeleton, SkeletonRows } from '@/ui/skeleton';
import styles from './app-layout.module.css';
import { whileWaiting } from './while-waiting';

/** Most of what is shown began less than so long ago. */
const LATELY_MS = 60 * 86_400_000;

/** Compiles the days of one office, which its rows and clocks will ask for. */
const calendars = OFFICES.map(({ code }) => (): void => {
  const nowMs = serverNow();
  calendarTableOf(code, nowMs - LATELY_MS, nowMs);
});

/** The shape of the first page in its frame, which stands already. */
export function PageLoading() {
  useEffect(() => whileWaiting(calendars), []);
  return (
    <div className="page" aria-busy="true">
      <Skeleton width="220px" height="20px" />
      <SkeletonRows count={12} />
    </div>
  );
}

/** The shape of a page while the first one loads: bar, title, rows. */
export function Loading() {
  return (
    <div className={styles['loading']} aria-busy="true">
      <Skeleton width="220px" height="20px" />
      <SkeletonRows count={12} />
    </div>
  );
}
