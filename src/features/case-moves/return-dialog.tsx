import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { ReturnTransfer } from '@/contract/transfer';
import { returnTransfer } from '@/data/transfers/return-transfer';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { ReasonField } from '@/parts/form/reason-field';
import type { CaseDialogProps } from './dialog-props';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/** Leaves a case where it is, and tells those who asked why. */
export function ReturnDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const { mutateAsync, isPending } = useMutation(returnTransfer());
  const form = useDialogForm(detail, 'return', { reason: '' }, { 'reason-missing': 'reason' });
  const submit = useSubmit(props, form);
  const { reference } = detail.case;
  const giveBack = (): void => {
    const body = form.parse(ReturnTransfer, form.values);
    if (body === null) return;
    submit({
      command: { type: 'returnTransfer', ...body },
      send: () => mutateAsync({ seen: detail.case, body }),
      done: t`Returned ${reference}`,
    });
  };
  return (
    <CommandDialog
      title={t`Return ${reference}`}
      verb={t`Return the case`}
      isBusy={isPending}
      form={form}
      onSubmit={giveBack}
      onClose={onClose}
    >
      <p>
        <Trans>The case stays with those who asked, and they read your reason.</Trans>
      </p>
      <ReasonField {...bindText(form, 'reason')} />
    </CommandDialog>
  );
}
