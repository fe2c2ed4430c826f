import { useLocale } from '@/i18n/use-locale';
import { nameOfClinic } from '@/parts/later-names';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { OfferAppointment } from '@/contract/plan/appointment';
import { offerAppointment } from '@/data/appointments/offer-appointment';
import { addDays, localDateOf } from '@/lib/zoned-time';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { isolated } from '@/parts/words/isolated';
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
  const locale = useLocale();
  const { t } = useLingui();
  const { case: record, patient } = detail;
  const { reference } = record;
  const { factsNow, ask, inWayOf } = useAppointmentFacts(detail);
  const { mutateAsync, isPending } = useMutation(offerAppointment());
  const form = useKeptForm<SlotValues & DetailValues>({
    kind: 'edit',
    about: reference,
    group: 'dialog:offer-appointment',
    initial: firstValues(),
    refusals: { 'appointments-overlap': 'time' },
  });
  const { allows, send } = useFormSending(form, reference, onDone);
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
    if (!allows(ask({ type: 'offer', id, appointment }))) return;
    send(
      mutateAsync({ reference, body }),
      t`Offered: ${isolated(nameOfClinic(body.clinic, locale))}`,
    );
  };
  return (
    <InPlaceForm
      name={t`Offer an appointment`}
      form={form}
      isBusy={isPending}
      onSubmit={offer}
      onDone={onDone}
      verb={<Trans>Offer</Trans>}
      className={styles['form']}
    >
      <SlotFields form={form} inWay={inWayOf(null, form.values)} />
      <DetailFields form={form} spoken={patient.language} />
    </InPlaceForm>
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
