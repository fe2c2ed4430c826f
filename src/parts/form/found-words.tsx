import { Trans } from '@lingui/react/macro';
import type { UsedDraft } from '@/data/drafts/use-draft';
import { useSession } from '@/data/session/use-session';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';

interface FoundWordsProps {
  readonly draft: Pick<UsedDraft, 'failure'>;
  /** When the words were kept, an ISO instant; null where the form began without any. */
  readonly foundAt: string | null;
  readonly onDiscard: () => void;
}

/** Says that what stands in a form was typed earlier and never saved, and lets it go. */
export function FoundWords({ draft, foundAt, onDiscard }: FoundWordsProps) {
  const { timeZone } = useSession();
  const { time, exact } = useFormats();
  const nowMs = useNow();
  const atMs = foundAt === null ? nowMs : Date.parse(foundAt);
  // Of an earlier day the hour alone would be taken for today's.
  const isToday = localDateOf(atMs, timeZone) === localDateOf(nowMs, timeZone);
  const when = (isToday ? time : exact)(atMs, timeZone);
  return (
    <>
      {foundAt !== null && (
        <p className="row">
          <StatusMark state="waiting">
            <Trans>Your unsaved words from {when}</Trans>
          </StatusMark>
          <Button size="small" onClick={onDiscard}>
            <Trans>Discard them</Trans>
          </Button>
        </p>
      )}
      {draft.failure !== null && (
        <p className="quiet" role="status">
          <Trans>Your words are not kept on the server at the moment; keep this page open.</Trans>
        </p>
      )}
    </>
  );
}
