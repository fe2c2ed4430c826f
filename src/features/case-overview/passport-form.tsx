import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { PatientPatch } from '@/contract/patient';
import { editPatient } from '@/data/cases/edit-patient';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { NumberField } from '@/parts/numbers/number-field';

interface PassportFormProps {
  readonly detail: CaseDetail;
  readonly onDone: () => void;
}

/**
 * Another passport number. It begins empty for everybody: the one that is held would else stand in
 * drafts and in waiting writes of people who may not see it any more.
 */
export function PassportForm({ detail, onDone }: PassportFormProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const { mutateAsync, isPending } = useMutation(editPatient());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: 'passport',
    baseVersion: detail.patient.version,
    initial: { passportNumber: '' },
    refusals: { 'number-hidden': 'passportNumber' },
  });
  const { send } = useFormSending(form, reference, onDone);
  const save = (): void => {
    const patch = form.parse(PatientPatch, { passportNumber: form.values.passportNumber.trim() });
    if (patch !== null) send(mutateAsync({ base: detail, patch }), t`Passport number saved`);
  };
  return (
    <InPlaceForm
      name={t`Passport number of the patient`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
    >
      <NumberField
        label={t`Passport number of the patient`}
        isRequired
        limit={20}
        held={detail.patient.passportNumber}
        reference={null}
        hint={
          detail.patient.passportNumber === null ? undefined : (
            <Trans>One is held already; what you type takes its place.</Trans>
          )
        }
        {...bindText(form, 'passportNumber')}
      />
    </InPlaceForm>
  );
}
