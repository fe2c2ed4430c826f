import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { AssignCase } from '@/contract/command';
import { assignCase } from '@/data/cases/assign-case';
import { seesCase } from '@/domain/hand-off/receivers';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { PersonChip } from '@/parts/people/person-chip';
import { usePersonName } from '@/parts/people/use-person-name';
import { useCarrierOptions } from '@/parts/workload/use-carrier-options';
import { SelectField } from '@/ui/select-field';
import type { CaseDialogProps } from './dialog-props';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/** Says who answers for the case: whoever sees it may. */
export function AssignDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const personName = usePersonName();
  const { reference, ownerId } = detail.case;
  const options = useCarrierOptions(
    (person) => person.id !== ownerId && seesCase(person, detail.case),
  );
  const { mutateAsync, isPending } = useMutation(assignCase());
  const form = useDialogForm(
    detail,
    'assign',
    { to: '' },
    { 'already-owner': 'to', 'receiver-out-of-scope': 'to' },
  );
  const submit = useSubmit(props, form);
  const assign = (): void => {
    if (form.values.to === '') {
      form.show({ to: 'required' });
      return;
    }
    const body = form.parse(AssignCase, form.values);
    if (body === null) return;
    const name = personName(body.to);
    submit({
      command: { type: 'assign', ...body },
      send: () => mutateAsync({ seen: detail.case, body }),
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
      <SelectField
        label={t`Assign to`}
        isRequired
        placeholder={t`Choose`}
        options={options}
        {...bindText(form, 'to')}
      />
    </CommandDialog>
  );
}
