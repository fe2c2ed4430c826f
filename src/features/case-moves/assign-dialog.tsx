import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { assignCase } from '@/data/cases/assign-case';
import { receiverRefusal } from '@/domain/hand-off/receivers';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { PersonChip } from '@/parts/people/person-chip';
import { usePersonName } from '@/parts/people/use-person-name';
import { CarrierField } from '@/parts/workload/carrier-field';
import { carrierOf } from '@/parts/workload/carrier-of';
import type { CaseDialogProps } from './dialog-props';
import { SettlerField } from './settler-field';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/** Says who answers for the case: whoever sees it may. */
export function AssignDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const personName = usePersonName();
  const { reference, ownerId } = detail.case;
  const { language } = detail.patient;
  const { mutateAsync, isPending } = useMutation(assignCase());
  const form = useDialogForm(
    detail,
    'assign',
    { to: '' },
    { 'already-owner': 'to', 'receiver-out-of-scope': 'to', 'receiver-cannot-settle': 'to' },
  );
  const submit = useSubmit(props, form);
  const assign = (): void => {
    const to = carrierOf(form);
    if (to === null) return;
    const name = personName(to);
    submit({
      command: { type: 'assign', to },
      send: () => mutateAsync({ seen: detail.case, body: { to } }),
      done: t`${reference} assigned to ${name}`,
    });
  };
  return (
    <CommandDialog
      title={t`Assign ${reference}`}
      verb={t`Assign`}
      isBusy={isPending}
      form={form}
      onSubmit={assign}
      onClose={onClose}
    >
      {ownerId !== null && (
        <p className="quiet">
          <Trans>
            Owner now: <PersonChip id={ownerId} withRole />
          </Trans>
        </p>
      )}
      {detail.case.stage === 'closed' ? (
        <SettlerField record={detail.case} {...bindText(form, 'to')} />
      ) : (
        <CarrierField
          form={form}
          languages={language === null ? [] : [language]}
          may={(person) => person.id !== ownerId && receiverRefusal(person, detail.case) === null}
        />
      )}
    </CommandDialog>
  );
}
