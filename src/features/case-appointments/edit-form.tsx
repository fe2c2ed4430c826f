import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseDetail } from '@/contract/case';
import { EditAppointment } from '@/contract/plan/appointment';
import { editAppointment } from '@/data/appointments/edit-appointment';
import type { Appointment } from '@/domain/plan/appointment';
import { FoundWords } from '@/parts/form/found-words';
import { SaveRow } from '@/parts/form/save-row';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { detailValuesOf, readDetails } from './appointment-values';
import styles from './case-appointments.module.css';
import { DetailFields } from './detail-fields';
import { useAppointmentFacts } from './use-appointment-facts';

interface EditFormProps {
  readonly detail: CaseDetail;
  readonly appointment: Appointment;
  readonly onDone: () => void;
}

/** Changes what an appointment is and needs, where it stands; its time is moved, not edited. */
export function EditForm({ detail, appointment, onDone }: EditFormProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const { told, refused, refusedByRule } = useTellOutcome();
  const { ask } = useAppointmentFacts(detail);
  const { mutateAsync, isPending } = useMutation(editAppointment());
  const { clinic } = appointment;
  const initial = detailValuesOf(appointment);
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:appt-${appointment.id}`,
    initial,
    beside: () => ({ fields: initial }),
  });
  const { formRef } = form;
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('select')?.focus();
  }, [formRef]);
  const finish = (): void => {
    void form.draft.discard();
    onDone();
  };
  const save = (): void => {
    const body = form.parse(EditAppointment, readDetails(form.values));
    if (body === null) return;
    const decision = ask({ type: 'edit', id: appointment.id, details: readDetails(form.values) });
    if (!decision.ok) {
      if ('faults' in decision) form.show(decision.faults);
      else if (!form.refuse(decision.refusal)) refusedByRule(decision.refusal);
      return;
    }
    mutateAsync({ reference, seen: appointment, body }).then(
      (outcome) => {
        told(reference, outcome, t`Changed: ${clinic}`);
        finish();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  return (
    <form
      ref={formRef}
      className={`stack ${styles['form']}`}
      noValidate
      aria-label={t`Change: ${clinic}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save();
      }}
    >
      <FoundWords draft={form.draft} foundAt={form.foundAt} onDiscard={finish} />
      <DetailFields form={form} spoken={detail.patient.language} />
      <SaveRow isBusy={isPending} onCancel={onDone} />
    </form>
  );
}
