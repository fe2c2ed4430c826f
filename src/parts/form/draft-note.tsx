import { Trans, useLingui } from '@lingui/react/macro';
import type { DraftBody } from '@/contract/draft';
import type { UsedDraft } from '@/data/drafts/use-draft';
import { useSession } from '@/data/session/use-session';
import { useFormats } from '@/i18n/use-formats';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';

/** How the draft of a form stands: saved and when, on its way, or not saved and why. */
export function DraftNote({ draft }: { readonly draft: UsedDraft }) {
  const { timeZone } = useSession();
  const { time } = useFormats();
  const at = (atMs: number): string => time(atMs, timeZone);
  const { state, savedAt, unsavedSinceMs } = draft;
  if (state === 'failed') {
    const since = unsavedSinceMs === null ? '' : at(unsavedSinceMs);
    return (
      <div role="status">
        <StatusMark state="due-today">
          <Trans>Draft not saved since {since}</Trans>
        </StatusMark>
        <p className="quiet">
          <FailureWords failure={draft.failure} />
        </p>
      </div>
    );
  }
  if (state === 'saving' || state === 'unsaved') {
    return (
      <p className="quiet">
        <Trans>Saving the draft…</Trans>
      </p>
    );
  }
  if (state !== 'saved' || savedAt === null) {
    return (
      <p className="quiet">
        <Trans>Kept as a draft while you type</Trans>
      </p>
    );
  }
  const when = at(Date.parse(savedAt));
  return (
    <StatusMark state="done">
      <Trans>Draft saved {when}</Trans>
    </StatusMark>
  );
}

function FailureWords({ failure }: { readonly failure: UsedDraft['failure'] }) {
  switch (failure) {
    case 'signed-out':
      return <Trans>The session has ended. It goes on when you sign in again.</Trans>;
    case 'too-many':
      return <Trans>You keep as many drafts as there may be. Discard one you do not need.</Trans>;
    case 'too-large':
      return <Trans>It is longer than a draft may be. Shorten the longest text.</Trans>;
    default:
      return <Trans>The server cannot be reached. It is tried again; keep this page open.</Trans>;
  }
}

interface DraftConflictsProps {
  readonly draft: UsedDraft;
  /** Puts the state of another tab into the form. */
  readonly onTake: (body: DraftBody) => void;
}

/** What another tab did to the same draft; nothing where it did nothing. */
export function DraftConflicts({ draft, onTake }: DraftConflictsProps) {
  const { t } = useLingui();
  const { timeZone } = useSession();
  const { time } = useFormats();
  const [other] = draft.elsewhere;
  if (draft.state === 'gone') {
    return (
      <Banner
        tone="warning"
        actions={<Button onClick={draft.keep}>{t`Keep what stands here`}</Button>}
      >
        <Trans>This draft was finished or discarded in another tab. It is no longer saved.</Trans>
      </Banner>
    );
  }
  if (other === undefined) return null;
  const when = time(Date.parse(other.savedAt), timeZone);
  return (
    <Banner
      tone="warning"
      actions={
        <>
          <Button onClick={() => onTake(draft.take(other))}>{t`Show that state`}</Button>
          <Button variant="quiet" onClick={draft.letGo}>{t`Let it go`}</Button>
        </>
      }
    >
      <Trans>Changed in another tab at {when}. What stands here is saved as the newest.</Trans>
    </Banner>
  );
}
