import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { DIALOG_GROUP } from '@/contract/draft';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { EditLeg } from '@/contract/plan/travel';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { saveLeg } from '@/data/plans/save-leg';
import { SEAT_SERVICES, travellersOf, type Leg, type LegDirection } from '@/domain/plan/travel';
import { decideLeg } from '@/domain/plan/travel/edit-travel';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { planFactsOf } from '@/parts/case/plan-facts';
import { ChoiceSet } from '@/parts/form/choice-set';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { isOverOlder } from '@/parts/outbox/is-over-older';
import { SEAT_SERVICE_WORDS } from '@/parts/words/travel-words';
import { useWord } from '@/parts/words/use-word';
import { FlightFields } from './flight-fields';
import {
  LEG_FIELDS,
  LEG_FIELDS_TOGETHER,
  type LegValues,
  legValuesOf,
  newLeg,
  readLeg,
} from './leg-values';
import { useTravellerName } from './use-traveller-name';

interface LegFormProps {
  readonly detail: CaseDetail;
  readonly plan: CasePlanWire;
  /** The one that is changed; null: another one is added. */
  readonly leg: Leg | null;
  readonly direction: LegDirection;
  /** An entry of the outbox that is opened here. */
  readonly opened: ShownEntry | null;
  readonly onDone: () => void;
}

/**
 * One flight as the ticket says it: whose, from where to where, when on each airport's clock. Of one
 * that another case of the family shares, who of this party sits in it is said here, and no more.
 */
export function LegForm({ detail, plan, leg, direction, opened, onDone }: LegFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const nameOf = useTravellerName(detail);
  const { dismiss } = useOutbox();
  const { mutateAsync, isPending } = useMutation(saveLeg());
  const { case: record, patient } = detail;
  const { reference } = record;
  const party = travellersOf(record);
  // Who no longer comes along has no seat to tick.
  const valuesWithin = (held: Leg): LegValues => ({
    ...legValuesOf(held),
    travellerIds: party.filter((id) => held.travellerIds.includes(id)),
  });
  const needed = SEAT_SERVICES.filter((service) => patient.needs.includes(service));
  const form = useKeptForm<LegValues>({
    kind: 'edit',
    about: reference,
    group: `${DIALOG_GROUP}leg-${leg?.id ?? 'new'}`,
    baseVersion: leg?.version ?? null,
    initial: leg === null ? newLeg(direction, party, needed) : valuesWithin(leg),
    record: leg && {
      table: 'legs',
      values: valuesWithin(leg),
      together: LEG_FIELDS_TOGETHER,
      isNewer: isOverOlder(opened, leg),
    },
    opened: opened === null ? null : legValuesOf(opened.body as EditLeg),
    refusals: {
      'leg-times-unusual': 'isSureOfTimes',
      'legs-overlap': 'departOn',
      'legs-overlap-along': 'departOn',
    },
  });
  const { values, set, errorOf } = form;
  const isOwn = !leg?.sharedFrom;
  const { allows, send } = useFormSending(form, reference, onDone);
  const submit = (): void => {
    const read = readLeg(values);
    if (!read.ok) return form.show(read.errors);
    const body = form.parse(EditLeg, read.body);
    if (body === null) return;
    const { isSureOfTimes, ...fields } = body;
    const held = leg ?? {
      id: '',
      version: 1,
      caseId: record.id,
      sharedWith: [],
      sharedFrom: null,
    };
    const facts = { ...planFactsOf(detail, plan), at: new Date(serverNow()).toISOString() };
    const decision = decideLeg(facts, { ...held, ...fields }, isSureOfTimes);
    if (!decision.ok && 'faults' in decision) {
      const codes = Object.entries(decision.faults);
      return form.show(
        Object.fromEntries(codes.map(([field, fault]) => [LEG_FIELDS[field] ?? field, fault])),
      );
    }
    if (!allows(decision)) return;
    send(save(body), leg === null ? t`Flight added` : t`Flight changed`);
  };
  const save = async (body: EditLeg) => {
    if (opened) await dismiss(opened.id);
    // The id of one that waits stays its own: should it have arrived, it is added once.
    const { id = newId() } = (opened?.body ?? {}) as { readonly id?: string };
    return mutateAsync({ reference, seen: leg, id, body });
  };
  return (
    <InPlaceForm
      name={leg === null ? t`Add a flight` : t`Change the flight`}
      form={form}
      isBusy={isPending}
      onSubmit={submit}
      onDone={onDone}
      verb={leg === null ? t`Add the flight` : undefined}
      className="sunken"
    >
      {isOwn && <FlightFields form={form} isNew={leg === null} />}
      <ChoiceSet
        legend={t`Who flies`}
        choices={party}
        nameOf={nameOf}
        chosen={values.travellerIds}
        error={errorOf('travellerIds')}
        onChange={(travellerIds) => set({ travellerIds })}
      />
      <ChoiceSet
        legend={t`What the airline must provide`}
        choices={SEAT_SERVICES}
        nameOf={(service) => word(SEAT_SERVICE_WORDS, service)}
        chosen={values.services}
        error={errorOf('services')}
        onChange={(services) => set({ services })}
      />
    </InPlaceForm>
  );
}
