import { useLocale } from '@/i18n/use-locale';
import { nameOfClinic } from '@/parts/later-names';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { CancelAppointment } from '@/contract/plan/appointment';
import { cancelAppointment } from '@/data/appointments/cancel-appointment';
import type { Appointment } from '@/domain/plan/appointment';
import { impactOf } from '@/domain/plan/impact/impact-of';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { ReasonField } from '@/parts/form/reason-field';
import { ImpactView } from './impact-view';
import { useAppointmentFacts } from './use-appointment-facts';
import { isolated } from '@/parts/words/isolated';

interface CancelDialogProps {
  readonly detail: CaseDetail;
  readonly appointment: Appointment;
  readonly onClose: () => void;
}

/** Cancels an appointment with a reason; what that breaks is shown before. */
export function CancelDialog({ detail, appointment, onClose }: CancelDialogProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const clinic = nameOfClinic(appointment.clinic, useLocale());
  const { factsNow, ask } = useAppointmentFacts(detail);
  const { mutateAsync, isPending } = useMutation(cancelAppointment());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:end-${appointment.id}`,
    initial: { reason: '' },
    refusals: { 'reason-missing': 'reason', 'appointment-over': 'reason' },
  });
  const { send } = useFormSending(form, reference, onClose);
  const facts = factsNow();
  const decision = ask({ type: 'cancel', id: appointment.id, reason: '–' });
  const cancel = (): void => {
    const body = form.parse(CancelAppointment, form.values);
    if (body === null) return;
    const { reason } = body;
    send(
      mutateAsync({ reference, seen: appointment, reason }),
      t`Cancelled: ${{ clinic: isolated(clinic) }}`,
    );
  };
  return (
    <CommandDialog
      title={t`Cancel the appointment: ${clinic}`}
      verb={<Trans>Cancel the appointment</Trans>}
      leave={<Trans>Keep it</Trans>}
      isDanger
      isBusy={isPending}
      form={form}
      onSubmit={cancel}
      onClose={onClose}
    >
      <ReasonField {...bindText(form, 'reason')} />
      {decision.ok && (
        <ImpactView
          impact={impactOf(facts, decision.writes)}
          appointments={facts.plan.appointments}
        />
      )}
    </CommandDialog>
  );
}
