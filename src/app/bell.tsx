import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { IconBell } from '@tabler/icons-react';
import { Suspense, useEffect, useEffectEvent, useRef } from 'react';
import { noticeQueries } from '@/data/notices/notice-queries';
import { useMe } from '@/data/session/use-me';
import { Icon } from '@/ui/icon';
import { lazyAgain } from '@/ui/lazy-again';
import { SkeletonRows } from '@/ui/skeleton';
import { usePanel } from '@/ui/use-panel';
import { WidgetBoundary } from '@/ui/widget-boundary';
import styles from './app-layout.module.css';

const Panel = lazyAgain(async () => (await import('@/features/notices/notice-panel')).NoticePanel);

/** How much concerns me that I have not read; opens what it is. */
export function Bell() {
  const { t } = useLingui();
  const { id: personId, place } = useMe();
  const { data } = useQuery(noticeQueries.mine(personId));
  const unread = data?.unread ?? 0;
  useToldOutside(data?.unread, place);
  const { isOpen, opener, panel, close } = usePanel('end');
  const label =
    unread === 0
      ? t`Nothing new concerns you`
      : t`${plural(unread, { one: '# new notice', other: '# new notices' })}`;
  return (
    <>
      <button
        {...opener}
        type="button"
        className={`icon-button ${styles['bell']}`}
        aria-label={label}
        title={label}
      >
        <Icon of={IconBell} />
        {unread > 0 && (
          <span className={styles['unread']} aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      <div {...panel} className="popover" role="dialog" aria-label={t`What concerns you`}>
        {isOpen && (
          <Suspense fallback={<SkeletonRows count={3} />}>
            <WidgetBoundary name={t`What concerns you`}>
              <Panel personId={personId} onFollow={close} />
            </WidgetBoundary>
          </Suspense>
        )}
      </div>
    </>
  );
}

/** More than a moment ago, while nobody looks at the page: the operating system says so. */
function useToldOutside(unread: number | undefined, place: string): void {
  const known = useRef<number | undefined>(undefined);
  const { t } = useLingui();
  const tell = useEffectEvent(async (count: number) => {
    const { tellInWorkingHours } = await import('@/parts/notices/tell-in-working-hours');
    tellInWorkingHours(place, {
      title: t`International Center`,
      text: t`${plural(count, { one: '# new notice', other: '# new notices' })}`,
    });
  });
  useEffect(() => {
    const before = known.current;
    known.current = unread;
    if (before === undefined || unread === undefined || unread <= before) return;
    if (document.visibilityState === 'hidden') void tell(unread - before);
  }, [unread]);
}
