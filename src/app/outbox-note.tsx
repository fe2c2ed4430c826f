import { Plural, Trans } from '@lingui/react/macro';
import { useOutbox } from '@/data/command/use-outbox';
import { useOnlineState } from '@/data/live/use-online-state';
import { useFormats } from '@/i18n/use-formats';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import { RefusedWrites } from './refused-writes';

/** What of mine has not reached the server, and how old what I see is while it does not answer. */
export function OutboxNote() {
  const { waiting, refused, sendNow } = useOutbox();
  const { isCutOff, answeredAtMs } = useOnlineState();
  const nowMs = useNow();
  const { relative } = useFormats();
  const seen = answeredAtMs === null ? null : relative(answeredAtMs, nowMs);
  return (
    <>
      <output className="row">
        {isCutOff && (
          <StatusMark state="paused">
            {seen === null ? (
              <Trans>The server does not answer</Trans>
            ) : (
              <Trans>The server does not answer; as of {seen}</Trans>
            )}
          </StatusMark>
        )}
        {waiting > 0 && (
          <>
            <StatusMark state="waiting">
              <Plural
                value={waiting}
                one="# change waits to be sent"
                other="# changes wait to be sent"
              />
            </StatusMark>
            <Button size="small" onClick={sendNow}>
              <Trans>Send now</Trans>
            </Button>
          </>
        )}
      </output>
      {refused > 0 && <RefusedWrites />}
    </>
  );
}
