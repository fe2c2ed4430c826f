import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

interface SignOutDialogProps {
  readonly waiting: number;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly onLeave: (waiting: 'keep' | 'discard') => void;
}

/** Changes still wait: send them first, keep them for my next sign-in, or throw them away. */
export function SignOutDialog({ waiting, onClose, onSend, onLeave }: SignOutDialogProps) {
  const { t } = useLingui();
  const leave = (
    <Button variant="primary" onClick={() => onLeave('keep')}>
      {waiting === 0 ? <Trans>Sign out</Trans> : <Trans>Keep for me and sign out</Trans>}
    </Button>
  );
  if (waiting === 0) {
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
      title={t`Sign out with changes not sent?`}
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
      <p>
        <Plural
          value={waiting}
          one="# change has not reached the server. Nobody else will see it."
          other="# changes have not reached the server. Nobody else will see them."
        />{' '}
        <Trans>What is kept can be read only after you sign in again.</Trans>
      </p>
    </Dialog>
  );
}
