import { useLocale } from '@/i18n/use-locale';
import { nameOfClinic } from '@/parts/later-names';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { MoveAppointment } from '@/contract/plan/appointment';
import { moveAppointment } from '@/data/appointments/move-appointment';
import type { Appointment } from '@/domain/plan/appointment';
import { impactOf, isHarmless } from '@/domain/plan/impact/impact-of';
import { CommandDialog } from '@/parts/form/command-dialog';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { readSlot, slotValuesOf, type SlotValues } from './appointment-values';
import { ImpactView } from './impact-view';
import { SlotFields } from './slot-fields';
import { useAppointmentFacts } from './use-appointment-facts';
import { isolated } from '@/parts/words/isolated';

interface MoveDialogProps {
  readonly detail: CaseDetail;
  readonly appointment: Appointment;
  readonly onClose: () => void;
}

/** Moves an appointment; what that breaks, or why it cannot be, is shown before anything moves. */
export function MoveDialog({ detail, appointment, onClose }: MoveDialogProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const clinic = nameOfClinic(appointment.clinic, useLocale());
  const { factsNow, ask, inWayOf } = useAppointmentFacts(detail);
  const { mutateAsync, isPending } = useMutation(moveAppointment());
  const initial = slotValuesOf(appointment);
  const form = useKeptForm<SlotValues>({
    kind: 'edit',
    about: reference,
    group: `dialog:move-${appointment.id}`,
    initial,
    record: {
      table: 'appointments',
      values: initial,
      together: [
        ['date', 'time', 'turn', 'minutes'],
        ['campus', 'building', 'room'],
      ],
    },
    refusals: { 'appointments-overlap': 'time' },
  });
  const { values } = form;
  const { allows, send } = useFormSending(form, reference, onClose);
  const read = readSlot(values);
  const decision = read.ok ? ask({ type: 'move', id: appointment.id, to: read.slot }) : null;
  const isSame = Object.entries(initial).every(
    ([name, value]) => values[name as keyof SlotValues] === value,
  );
  const facts = factsNow();
  const inWay = inWayOf(appointment.id, values);
  const impact = decision?.ok === true && !isSame ? impactOf(facts, decision.writes) : null;

  const move = (): void => {
    if (!read.ok) return form.show(read.errors);
    if (decision === null || !allows(decision)) return;
    const body = form.parse(MoveAppointment, read.slot);
    if (body === null) return;
    send(
      mutateAsync({ reference, seen: appointment, body }),
      t`Moved: ${{ clinic: isolated(clinic) }}`,
    );
  };
  return (
    <CommandDialog
      title={t`Move: ${clinic}`}
      verb={impact === null || isHarmless(impact) ? t`Move` : t`Move all the same`}
      isWide
      isBusy={isPending}
      disabledReason={isSame ? t`Choose another time or place first.` : inWay}
      form={form}
      onSubmit={move}
      onClose={onClose}
    >
      <SlotFields form={form} inWay={inWay} />
      {inWay !== null ? null : impact === null ? (
        <p className="quiet">
          <Trans>What the move breaks is shown here before it is made.</Trans>
        </p>
      ) : (
        <ImpactView impact={impact} appointments={facts.plan.appointments} />
      )}
    </CommandDialog>
  );
}
