import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseDetail } from '@/contract/case';
import { OfferAppointment } from '@/contract/plan/appointment';
import { offerAppointment } from '@/data/appointments/offer-appointment';
import { addDays, localDateOf } from '@/lib/zoned-time';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { FoundWords } from '@/parts/form/found-words';
import { SaveRow } from '@/parts/form/save-row';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { campusPlaceOf, placeOf } from '@/reference/place';
import {
  type DetailValues,
  EMPTY_DETAILS,
  emptySlot,
  readDetails,
  readSlot,
  type SlotValues,
} from './appointment-values';
import styles from './case-appointments.module.css';
import { DetailFields } from './detail-fields';
import { SlotFields } from './slot-fields';
import { useAppointmentFacts } from './use-appointment-facts';

interface OfferFormProps {
  readonly detail: CaseDetail;
  readonly onDone: () => void;
}

/** Offers an appointment; what is typed stays until it is offered or let go. */
export function OfferForm({ detail, onDone }: OfferFormProps) {
  const { t } = useLingui();
  const { case: record, patient } = detail;
  const { reference } = record;
  const { told, refused, refusedByRule } = useTellOutcome();
  const { factsNow, ask } = useAppointmentFacts(detail);
  const { mutateAsync, isPending } = useMutation(offerAppointment());
  const initial = firstValues();
  const form = useKeptForm<SlotValues & DetailValues>({
    kind: 'edit',
    about: reference,
    group: 'dialog:offer-appointment',
    initial,
    refusals: { 'appointments-overlap': 'time' },
    beside: () => ({ fields: initial }),
  });
  const { formRef } = form;
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('input')?.focus();
  }, [formRef]);
  const finish = (): void => {
    void form.draft.discard();
    onDone();
  };
  const offer = (): void => {
    const read = readSlot(form.values);
    if (!read.ok) return form.show(read.errors);
    const id = newId();
    const body = form.parse(OfferAppointment, {
      id,
      ...read.slot,
      ...readDetails(form.values),
    });
    if (body === null) return;
    const { id: _id, ...appointment } = body;
    const decision = ask({ type: 'offer', id, appointment });
    if (!decision.ok) {
      if ('faults' in decision) form.show(decision.faults);
      else if (!form.refuse(decision.refusal)) refusedByRule(decision.refusal);
      return;
    }
    mutateAsync({ reference, body }).then(
      (outcome) => {
        told(reference, outcome, t`Offered: ${body.clinic}`);
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
      aria-label={t`Offer an appointment`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) offer();
      }}
    >
      <FoundWords draft={form.draft} foundAt={form.foundAt} onDiscard={finish} />
      <SlotFields form={form} />
      <DetailFields form={form} spoken={patient.language} />
      <SaveRow isBusy={isPending} verb={<Trans>Offer</Trans>} onCancel={onDone} />
    </form>
  );

  /** After what is planned already, else a week from now. */
  function firstValues(): SlotValues & DetailValues {
    const { appointments } = factsNow().plan;
    const last = appointments.toSorted((one, other) => (one.startAt < other.startAt ? 1 : -1))[0];
    const campus = last?.campus ?? campusPlaceOf(record.campus);
    const { timeZone } = placeOf(campus);
    const today = localDateOf(serverNow(), timeZone);
    const after = last === undefined ? '' : localDateOf(Date.parse(last.startAt), timeZone);
    return {
      ...emptySlot(campus, after > today ? addDays(after, 1) : addDays(today, 7)),
      ...EMPTY_DETAILS,
      needsInterpreter: record.needsInterpreter === true,
      language: record.needsInterpreter === true ? (patient.language ?? '') : '',
    };
  }
}
