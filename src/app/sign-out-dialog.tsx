import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

interface SignOutDialogProps {
  readonly waiting: number;
  /** Drafts that only this tab holds. */
  readonly drafts: number;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly onLeave: (waiting: 'keep' | 'discard') => void;
}

/** Changes or drafts still wait: send them first, keep them for my next sign-in, or throw them away. */
export function SignOutDialog({ waiting, drafts, onClose, onSend, onLeave }: SignOutDialogProps) {
  const { t } = useLingui();
  const isSent = waiting === 0 && drafts === 0;
  const leave = (
    <Button variant="primary" onClick={() => onLeave('keep')}>
      {isSent ? <Trans>Sign out</Trans> : <Trans>Keep for me and sign out</Trans>}
    </Button>
  );
  if (isSent) {
    return (
      <Dialog title={t`Everything is sent`} onClose={onClose} actions={leave}>
        <p>
          <Trans>What waited has reached the server.</Trans>
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={waiting > 0 ? t`Sign out with changes not sent?` : t`Sign out with drafts not saved?`}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onClick={() => onLeave('discard')}>
            <Trans>Discard and sign out</Trans>
          </Button>
          <Button onClick={onSend}>
            <Trans>Send now</Trans>
          </Button>
          {leave}
        </>
      }
    >
      {waiting > 0 && (
        <p>
          <Plural
            value={waiting}
            one="# change has not reached the server. Nobody else will see it."
            other="# changes have not reached the server. Nobody else will see them."
          />{' '}
          <Trans>What is kept can be read only after you sign in again.</Trans>
        </p>
      )}
      {drafts > 0 && (
        <p>
          <Plural
            value={drafts}
            one="# draft has not reached the server. It is kept in this tab alone, until you close it."
            other="# drafts have not reached the server. They are kept in this tab alone, until you close it."
          />
        </p>
      )}
    </Dialog>
  );
}
