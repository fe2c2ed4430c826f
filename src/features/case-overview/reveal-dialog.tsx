import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { DIALOG_GROUP } from '@/contract/draft';
import { RevealNumbers } from '@/contract/reveal';
import { revealNumbers } from '@/data/reveals/reveal-numbers';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { ReasonField } from '@/parts/form/reason-field';
import { useTellRefused } from '@/parts/outcome/use-tell-refused';

interface RevealDialogProps {
  readonly reference: string;
  readonly onClose: () => void;
}

/** Asks for the reason, and says what comes of it. */
export function RevealDialog({ reference, onClose }: RevealDialogProps) {
  const { t } = useLingui();
  const { refused } = useTellRefused();
  const { mutateAsync, isPending } = useMutation(revealNumbers());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `${DIALOG_GROUP}reveal`,
    initial: { reason: '' },
    refusals: { 'reveal-open': 'reason' },
  });
  const reveal = (): void => {
    const body = form.parse(RevealNumbers, form.values);
    if (body === null) return;
    mutateAsync({ reference, ...body }).then(
      () => {
        void form.draft.discard();
        onClose();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  return (
    <CommandDialog
      title={t`Show the numbers of ${reference}`}
      verb={t`Show for 15 minutes`}
      isBusy={isPending}
      form={form}
      onSubmit={reveal}
      onClose={onClose}
    >
      <p>
        <Trans>
          Passport and insurance numbers of this one case show to you for 15 minutes. It is written
          down with your reason, and another supervisor looks at it.
        </Trans>
      </p>
      <ReasonField
        hint={t`At least 10 characters; nothing about the patient`}
        {...bindText(form, 'reason')}
      />
    </CommandDialog>
  );
}
