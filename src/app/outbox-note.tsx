import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconInbox } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useOutbox } from '@/data/command/use-outbox';
import { useOnlineState } from '@/data/live/use-online-state';
import { useSession } from '@/data/session/use-session';
import { useFormats } from '@/i18n/use-formats';
import { Icon } from '@/ui/icon';
import { lazyAgain } from '@/ui/lazy-again';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import { usePanel } from '@/ui/use-panel';
import { WidgetBoundary } from '@/ui/widget-boundary';
import styles from './app-layout.module.css';

const Panel = lazyAgain(
  async () => (await import('@/features/outbox-panel/outbox-panel')).OutboxPanel,
);

/** How old what I see is, on whatever page, while the server does not answer. */
export function CutOffNote() {
  const { isCutOff, answeredAtMs } = useOnlineState();
  const { timeZone } = useSession();
  const { ago, time } = useFormats();
  const nowMs = useNow();
  const age = answeredAtMs === null ? null : ago(answeredAtMs, nowMs);
  const at = answeredAtMs === null ? '' : time(answeredAtMs, timeZone);
  return (
    <output className={styles['cutOff']}>
      {isCutOff && (
        <StatusMark state="paused">
          {age === null ? (
            <Trans>The server does not answer</Trans>
          ) : (
            <Trans>
              The server does not answer; what you see was read at {at}, {age}
            </Trans>
          )}
        </StatusMark>
      )}
    </output>
  );
}

/** The outbox, by what it holds; opens its panel. */
export function OutboxButton() {
  const { t } = useLingui();
  const { waiting, refused } = useOutbox();
  const { isOpen, opener, panel, close } = usePanel('end');
  const isQuiet = waiting === 0 && refused === 0;
  return (
    <>
      <button
        {...opener}
        type="button"
        className={isQuiet ? 'icon-button' : 'button'}
        {...(isQuiet && { 'aria-label': t`Outbox: everything is sent`, title: t`Outbox` })}
      >
        {isQuiet && <Icon of={IconInbox} />}
        {refused > 0 && (
          <StatusMark state="overdue">
            <Plural value={refused} one="# change refused" other="# changes refused" />
          </StatusMark>
        )}
        {waiting > 0 && (
          <StatusMark state="waiting">
            <Plural
              value={waiting}
              one="# change waits to be sent"
              other="# changes wait to be sent"
            />
          </StatusMark>
        )}
      </button>
      <div {...panel} className="popover" role="dialog" aria-label={t`Outbox`}>
        {isOpen && (
          <Suspense fallback={<SkeletonRows count={3} />}>
            <WidgetBoundary name={t`Outbox`}>
              <Panel onFollow={close} />
            </WidgetBoundary>
          </Suspense>
        )}
      </div>
    </>
  );
}
