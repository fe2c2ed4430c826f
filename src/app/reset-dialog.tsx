import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { resetDemo } from '@/data/demo/reset-demo';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

/** Lays the demo's data anew, after a second look: everything entered is lost. */
export function ResetDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const resetting = useMutation({
    ...resetDemo(),
    // The whole page is of the old data: the new one is read from its beginning.
    onSettled: (state) => {
      if (state) location.assign('/');
    },
  });
  return (
    <Dialog
      title={t`Reset the demo?`}
      onClose={onClose}
      canClose={!resetting.isPending}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Keep what is there</Trans>
          </Button>
          <Button variant="danger" isBusy={resetting.isPending} onClick={() => resetting.mutate()}>
            <Trans>Reset the demo</Trans>
          </Button>
        </>
      }
    >
      {resetting.isError && (
        <Banner tone="error">
          <Trans>The demo was not reset. Nothing was changed; try again.</Trans>
        </Banner>
      )}
      <p>
        <Trans>
          The invented cases are laid again around today. Everything entered here by anybody in this
          browser is lost.
        </Trans>
      </p>
    </Dialog>
  );
}
