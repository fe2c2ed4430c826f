import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { DismissProposal } from '@/contract/standing';
import { dismissProposal } from '@/data/cases/dismiss-proposal';
import type { ProposalKind } from '@/domain/turned-down';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { ReasonField } from '@/parts/form/reason-field';
import type { CaseDialogProps } from './dialog-props';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

interface DismissDialogProps extends CaseDialogProps {
  readonly kind: ProposalKind;
}

/** Turns a proposal down; it comes back only with a further attempt or review. */
export function DismissDialog(props: DismissDialogProps) {
  const { detail, kind, onClose } = props;
  const { t } = useLingui();
  const { mutateAsync, isPending } = useMutation(dismissProposal());
  const form = useDialogForm(
    detail,
    `dismiss:${kind}`,
    { reason: '' },
    { 'reason-missing': 'reason', 'no-proposal': 'reason' },
  );
  const submit = useSubmit(props, form);
  const { reference } = detail.case;
  const dismiss = (): void => {
    const body = form.parse(DismissProposal, { kind, ...form.values });
    if (body === null) return;
    submit({
      command: { type: 'dismissProposal', ...body },
      send: () => mutateAsync({ seen: detail.case, body }),
      done: t`${reference}: proposal turned down`,
    });
  };
  return (
    <CommandDialog
      title={t`Do not do it now`}
      verb={t`Turn it down`}
      isBusy={isPending}
      form={form}
      onSubmit={dismiss}
      onClose={onClose}
    >
      <ReasonField {...bindText(form, 'reason')} />
    </CommandDialog>
  );
}
