import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { CaseDetail } from '@/contract/case';
import { MoveAppointment } from '@/contract/plan/appointment';
import { moveAppointment } from '@/data/appointments/move-appointment';
import type { Appointment } from '@/domain/plan/appointment';
import { impactOf, isHarmless } from '@/domain/plan/impact/impact-of';
import { FoundWords } from '@/parts/form/found-words';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { readSlot, slotValuesOf, type SlotValues } from './appointment-values';
import { ImpactView } from './impact-view';
import { SlotFields } from './slot-fields';
import { useAppointmentFacts } from './use-appointment-facts';

interface MoveDialogProps {
  readonly detail: CaseDetail;
  readonly appointment: Appointment;
  readonly onClose: () => void;
}

/** Moves an appointment; what that breaks is shown while it is typed, before anything moves. */
export function MoveDialog({ detail, appointment, onClose }: MoveDialogProps) {
  const { t } = useLingui();
  const id = useId();
  const { reference } = detail.case;
  const { clinic } = appointment;
  const { told, refused, refusedByRule } = useTellOutcome();
  const { factsNow, ask } = useAppointmentFacts(detail);
  const { mutateAsync, isPending } = useMutation(moveAppointment());
  const initial = slotValuesOf(appointment);
  const form = useKeptForm<SlotValues>({
    kind: 'edit',
    about: reference,
    group: `dialog:move-${appointment.id}`,
    initial,
    refusals: { 'appointments-overlap': 'time' },
    beside: () => ({ fields: initial }),
  });
  const { draft, formRef, foundAt, values } = form;
  const read = readSlot(values);
  const decision = read.ok ? ask({ type: 'move', id: appointment.id, to: read.slot }) : null;
  const isSame = Object.entries(initial).every(
    ([name, value]) => values[name as keyof SlotValues] === value,
  );
  const facts = factsNow();
  const impact = decision?.ok === true && !isSame ? impactOf(facts, decision.writes) : null;

  const move = (): void => {
    if (!read.ok) return form.show(read.errors);
    if (decision?.ok === false) {
      if ('faults' in decision) form.show(decision.faults);
      else if (!form.refuse(decision.refusal)) refusedByRule(decision.refusal);
      return;
    }
    const body = form.parse(MoveAppointment, read.slot);
    if (body === null) return;
    mutateAsync({ reference, seen: appointment, body }).then(
      (outcome) => {
        told(reference, outcome, t`Moved: ${clinic}`);
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
      title={t`Move: ${clinic}`}
      isWide
      onClose={onClose}
      canClose={!isPending}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            type="submit"
            form={id}
            variant="primary"
            isBusy={isPending}
            disabledReason={isSame ? t`Choose another time or place first.` : null}
          >
            {impact === null || isHarmless(impact) ? t`Move` : t`Move all the same`}
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
          if (!isPending && !isSame) move();
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
        <SlotFields form={form} />
        {impact === null ? (
          <p className="quiet">
            <Trans>What the move breaks is shown here before it is made.</Trans>
          </p>
        ) : (
          <ImpactView impact={impact} appointments={facts.plan.appointments} />
        )}
      </form>
    </Dialog>
  );
}
