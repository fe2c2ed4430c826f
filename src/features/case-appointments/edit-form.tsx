import { useLocale } from '@/i18n/use-locale';
import { nameOfClinic } from '@/parts/later-names';
import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { EditAppointment } from '@/contract/plan/appointment';
import { editAppointment } from '@/data/appointments/edit-appointment';
import type { Appointment } from '@/domain/plan/appointment';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { detailValuesOf, readDetails } from './appointment-values';
import styles from './case-appointments.module.css';
import { DetailFields } from './detail-fields';
import { useAppointmentFacts } from './use-appointment-facts';
import { isolated } from '@/parts/words/isolated';

interface EditFormProps {
  readonly detail: CaseDetail;
  readonly appointment: Appointment;
  readonly onDone: () => void;
}

/** Changes what an appointment is and needs, where it stands; its time is moved, not edited. */
export function EditForm({ detail, appointment, onDone }: EditFormProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const { ask } = useAppointmentFacts(detail);
  const { mutateAsync, isPending } = useMutation(editAppointment());
  const clinic = nameOfClinic(appointment.clinic, useLocale());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:appt-${appointment.id}`,
    initial: detailValuesOf(appointment),
    record: {
      table: 'appointments',
      values: detailValuesOf(appointment),
      together: [['needsInterpreter', 'language', 'mode']],
    },
  });
  const { allows, send } = useFormSending(form, reference, onDone);
  const save = (): void => {
    const body = form.parse(EditAppointment, readDetails(form.values));
    if (body === null) return;
    if (!allows(ask({ type: 'edit', id: appointment.id, details: readDetails(form.values) })))
      return;
    send(
      mutateAsync({ reference, seen: appointment, body }),
      t`Changed: ${{ clinic: isolated(clinic) }}`,
    );
  };
  return (
    <InPlaceForm
      name={t`Change: ${clinic}`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      className={styles['form']}
    >
      <DetailFields form={form} spoken={detail.patient.language} />
    </InPlaceForm>
  );
}
