import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type DutyRosterWire, SetDuty } from '@/contract/duty';
import { mayBeOnDuty } from '@/domain/duty';
import { rosterFaults } from '@/domain/duty-dates';
import { rosterFields } from '@/domain/duty-fields';
import type { FlatFields } from '@/domain/merge/merge-groups';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { serverNow } from '@/lib/server-clock';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useRecordBeside } from '@/parts/form/use-record-beside';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { nameOfPlace } from '@/parts/names';
import { useTellRefused } from '@/parts/outcome/use-tell-refused';
import { useTellUnanswered } from '@/parts/outcome/use-tell-unanswered';
import { usePeople } from '@/parts/people/use-people';
import { SelectField } from '@/ui/select-field';
import { showToast } from '@/ui/toast-store';
import { type DutyValues, fieldsIn, typedIn, valuesOf, withFields } from './duty-values';
import { SingleDates } from './single-dates';
import { useSaveRoster } from './use-save-roster';
import { useWeekdays } from './use-weekdays';

interface DutyFormProps {
  readonly roster: DutyRosterWire;
  readonly onDone: () => void;
}

/**
 * Who of the place's own staff is on duty on each day. What somebody else changes meanwhile comes into
 * it; where both changed the same day, it asks which stays.
 */
export function DutyForm({ roster, onDone }: DutyFormProps) {
  const { t } = useLingui();
  const { compare } = useFormats();
  const locale = useLocale();
  const people = usePeople();
  const weekdays = useWeekdays();
  const { refused } = useTellRefused();
  const tellUnanswered = useTellUnanswered();
  const { send, put, isPending } = useSaveRoster();
  const { place } = roster;
  const name = nameOfPlace(place, locale);
  const [begun] = useState(() => valuesOf(roster));
  const form = useSchemaForm<DutyValues>(begun, {});
  const beside = useRecordBeside<FlatFields>(
    { table: 'duty', values: rosterFields(roster) },
    {
      values: fieldsIn(form.values),
      set: (fields) => form.set(withFields(form.values, fields)),
    },
    fieldsIn(begun),
  );
  const conflict = beside.conflict && {
    ...beside.conflict,
    by: roster.changed?.by ?? null,
    at: roster.changed?.at ?? null,
    decide: (picks: FlatFields) => {
      const fields = { ...fieldsIn(form.values), ...beside.decide(picks).change };
      form.set(withFields(form.values, fields));
    },
  };
  const staff = people
    .filter((person) => mayBeOnDuty(person, place))
    .map(({ id, name: label }) => ({ value: id, label }))
    .toSorted((a, b) => compare(a.label, b.label));
  const save = (): void => {
    const { values } = form;
    const empty = values.dates.findIndex(({ on }) => on === '');
    if (empty >= 0) {
      form.show({ [`dates.${empty}.on`]: 'required' });
      return;
    }
    const body = form.parse(SetDuty, typedIn(values));
    if (body === null) return;
    const typed = { byWeekday: body.byWeekday, dates: body.dates ?? [] };
    const faults = rosterFaults(
      { place, ...typed },
      {
        people,
        held: [...roster.dates, ...typedIn(begun).dates],
        nowMs: serverNow(),
      },
    );
    if (Object.keys(faults).length > 0) {
      form.show(faults);
      return;
    }
    send(typed, roster).then(
      (sent) => {
        // Both changed the same: the form has asked already what stays.
        if (sent === null) return;
        const { outcome, over } = sent;
        onDone();
        if (outcome.kind === 'waiting') return tellUnanswered('waiting');
        const saved = outcome.kind === 'saved' ? outcome.answer.roster.version : null;
        const { byWeekday, dates } = over;
        showToast({
          tone: 'done',
          text: t`Roster of ${name} saved`,
          entryId: outcome.entryId,
          undo:
            saved === null
              ? undefined
              : () => void put(place, saved, { byWeekday, dates }).catch(refused),
        });
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  return (
    <InPlaceForm
      name={t`Roster of ${name}`}
      form={{ ...form, conflict }}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      verb={<Trans>Save the roster</Trans>}
    >
      <strong>{name}</strong>
      <div className="columns">
        {weekdays.map((day, index) => (
          <SelectField
            key={day}
            label={day}
            placeholder={t`Nobody`}
            options={staff}
            value={form.values.days[index] ?? ''}
            error={form.errorOf(`byWeekday.${index}`)}
            onChange={({ currentTarget }) =>
              form.set({
                days: form.values.days.map((id, at) => (at === index ? currentTarget.value : id)),
              })
            }
          />
        ))}
      </div>
      <SingleDates
        dates={form.values.dates}
        staff={staff}
        errorOf={form.errorOf}
        onChange={(next) => form.set({ dates: next })}
      />
    </InPlaceForm>
  );
}
