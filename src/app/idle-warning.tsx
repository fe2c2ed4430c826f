import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { signOut } from '@/data/session/sign-out';
import { useIdleLock } from '@/data/session/use-idle-lock';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useNow } from '@/ui/time/use-now';

/** Asks whoever has not touched the device for long whether they are there; locks where nobody answers. */
export function IdleWarning() {
  const { locksAtMs, stay } = useIdleLock();
  return locksAtMs !== null && <Question locksAtMs={locksAtMs} onStay={stay} />;
}

interface QuestionProps {
  readonly locksAtMs: number;
  readonly onStay: () => void;
}

function Question({ locksAtMs, onStay }: QuestionProps) {
  const { t } = useLingui();
  const { mutate: leave } = useMutation(signOut());
  const seconds = Math.max(0, Math.round((locksAtMs - useNow('second')) / 1000));
  return (
    <Dialog
      title={t`Are you still there?`}
      onClose={onStay}
      actions={
        <>
          <Button onClick={() => leave({ waiting: 'keep' })}>
            <Trans>Sign out</Trans>
          </Button>
          <Button variant="primary" onClick={onStay}>
            <Trans>Stay signed in</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Nobody has touched this device for a while. So that no patient stays on an unattended
          screen, all your tabs lock. What was typed is kept.
        </Trans>
      </p>
      <p role="timer">
        <Plural value={seconds} one="Locks in # second" other="Locks in # seconds" />
      </p>
    </Dialog>
  );
}
