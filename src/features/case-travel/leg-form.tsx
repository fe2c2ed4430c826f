import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { CaseDetail } from '@/contract/case';
import { DIALOG_GROUP } from '@/contract/draft';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { EditLeg } from '@/contract/plan/travel';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { saveLeg } from '@/data/plans/save-leg';
import {
  LEG_DIRECTIONS,
  LEG_STATUSES,
  SEAT_SERVICES,
  travellersOf,
  type Leg,
  type LegDirection,
} from '@/domain/plan/travel';
import { decideLeg } from '@/domain/plan/travel/edit-travel';
import { newId } from '@/lib/new-id';
import { planFactsOf } from '@/parts/case/plan-facts';
import { bindText } from '@/parts/form/bind-text';
import { ChoiceSet } from '@/parts/form/choice-set';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { TurnField } from '@/parts/form/turn-field';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import {
  LEG_DIRECTION_WORDS,
  LEG_STATUS_WORDS,
  SEAT_SERVICE_WORDS,
} from '@/parts/words/travel-words';
import { useWord } from '@/parts/words/use-word';
import { AIRPORTS, findAirport } from '@/reference/airports';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { LEG_FIELDS, legValuesOf, type LegValues, newLeg, readLeg } from './leg-values';
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

/** One flight as the ticket says it: whose, from where to where, when on each airport's clock. */
export function LegForm({ detail, plan, leg, direction, opened, onDone }: LegFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const airports = useId();
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
    opened: opened === null ? null : legValuesOf(opened.body as EditLeg),
    refusals: { 'leg-times-unusual': 'isSureOfTimes', 'legs-overlap': 'departOn' },
  });
  const { values, set, errorOf } = form;
  const { allows, send } = useFormSending(form, reference, onDone);
  const code = (name: 'airline' | 'from' | 'to') => ({
    ...bindText(form, name),
    dir: 'ltr' as const,
    autoCapitalize: 'characters',
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: currentTarget.value.trim().toUpperCase() } as Partial<LegValues>),
  });
  const cityOf = (airport: string): string => findAirport(airport)?.city ?? '…';
  const submit = (): void => {
    const read = readLeg(values);
    if (!read.ok) return form.show(read.errors);
    const body = form.parse(EditLeg, read.body);
    if (body === null) return;
    const { isSureOfTimes, ...fields } = body;
    const held = leg ?? { id: '', version: 1, caseId: record.id };
    const decision = decideLeg(planFactsOf(detail, plan), { ...held, ...fields }, isSureOfTimes);
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
      <div className="columns">
        <SelectField
          label={t({ context: 'flight', message: 'Way' })}
          value={values.direction}
          options={LEG_DIRECTIONS.map((each) => ({
            value: each,
            label: word(LEG_DIRECTION_WORDS, each),
          }))}
          onChange={({ currentTarget }) => set({ direction: currentTarget.value as LegDirection })}
        />
        <TextField label={t`Airline`} isRequired {...code('airline')} />
        <TextField
          label={t`Flight number`}
          isRequired
          inputMode="numeric"
          dir="ltr"
          {...bindText(form, 'number')}
        />
        <SelectField
          label={t`State`}
          value={values.status}
          options={LEG_STATUSES.filter((each) => leg !== null || each !== 'cancelled').map(
            (each) => ({ value: each, label: word(LEG_STATUS_WORDS, each) }),
          )}
          onChange={({ currentTarget }) =>
            set({ status: currentTarget.value as LegValues['status'] })
          }
        />
      </div>
      <datalist id={airports}>
        {AIRPORTS.map((airport) => (
          <option key={airport.code} value={airport.code}>
            {airport.city}
          </option>
        ))}
      </datalist>
      <div className="columns">
        <TextField label={t`From airport`} list={airports} isRequired {...code('from')} />
        <TextField
          type="date"
          label={t`Departs on`}
          isRequired
          {...bindText(form, 'departOn')}
          error={errorOf('departOn') ?? errorOf('departAt')}
        />
        <TextField
          type="time"
          label={t`at (time in ${cityOf(values.from)})`}
          isRequired
          {...bindText(form, 'departTime')}
        />
        <TurnField
          value={values.departTurn}
          error={errorOf('departTurn')}
          onChange={(departTurn) => set({ departTurn })}
        />
      </div>
      <div className="columns">
        <TextField label={t`To airport`} list={airports} isRequired {...code('to')} />
        <TextField
          type="date"
          label={t`Arrives on`}
          isRequired
          {...bindText(form, 'arriveOn')}
          error={errorOf('arriveOn') ?? errorOf('arriveAt')}
        />
        <TextField
          type="time"
          label={t`at (time in ${cityOf(values.to)})`}
          isRequired
          {...bindText(form, 'arriveTime')}
        />
        <TurnField
          value={values.arriveTurn}
          error={errorOf('arriveTurn')}
          onChange={(arriveTurn) => set({ arriveTurn })}
        />
      </div>
      {(errorOf('isSureOfTimes') !== undefined || values.isSureOfTimes) && (
        <Checkbox
          label={t`The dates and times are meant so`}
          checked={values.isSureOfTimes}
          error={errorOf('isSureOfTimes')}
          onChange={({ currentTarget }) => set({ isSureOfTimes: currentTarget.checked })}
        />
      )}
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
