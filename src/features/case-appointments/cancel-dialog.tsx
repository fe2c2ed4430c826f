import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { CancelAppointment } from '@/contract/plan/appointment';
import { cancelAppointment } from '@/data/appointments/cancel-appointment';
import type { Appointment } from '@/domain/plan/appointment';
import { impactOf } from '@/domain/plan/impact/impact-of';
import { FoundWords } from '@/parts/form/found-words';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/text-field';
import { ImpactView } from './impact-view';
import { useAppointmentFacts } from './use-appointment-facts';

interface CancelDialogProps {
  readonly detail: CaseDetail;
  readonly appointment: Appointment;
  readonly onClose: () => void;
}

/** Cancels an appointment with a reason; what that breaks is shown before. */
export function CancelDialog({ detail, appointment, onClose }: CancelDialogProps) {
  const { t } = useLingui();
  const id = useId();
  const { reference } = detail.case;
  const { clinic } = appointment;
  const { told, refused } = useTellOutcome();
  const { factsNow, ask } = useAppointmentFacts(detail);
  const { mutateAsync, isPending } = useMutation(cancelAppointment());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:end-${appointment.id}`,
    initial: { reason: '' },
    refusals: { 'reason-missing': 'reason', 'appointment-over': 'reason' },
  });
  const { draft, formRef, foundAt, values } = form;
  const facts = factsNow();
  const decision = ask({ type: 'cancel', id: appointment.id, reason: '–' });
  const cancel = (): void => {
    const body = form.parse(CancelAppointment, values);
    if (body === null) return;
    mutateAsync({ reference, seen: appointment, reason: body.reason }).then(
      (outcome) => {
        told(reference, outcome, t`Cancelled: ${clinic}`);
        void draft.discard();
        onClose();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  return (
    <Dialog
      title={t`Cancel the appointment: ${clinic}`}
      onClose={onClose}
      canClose={!isPending}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button type="submit" form={id} variant="danger" isBusy={isPending}>
            <Trans>Cancel the appointment</Trans>
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={formRef}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) cancel();
        }}
      >
        <FoundWords
          draft={draft}
          foundAt={foundAt}
          onDiscard={() => {
            void draft.discard();
            onClose();
          }}
        />
        <TextField
          label={t`Reason`}
          isRequired
          isUserText
          limit={TEXT_LIMITS.short}
          value={values.reason}
          error={form.errorOf('reason')}
          onChange={(event) => form.set({ reason: event.currentTarget.value })}
        />
        {decision.ok && (
          <ImpactView
            impact={impactOf(facts, decision.writes)}
            appointments={facts.plan.appointments}
          />
        )}
      </form>
    </Dialog>
  );
}
