import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type DutyRosterWire, SetDuty } from '@/contract/duty';
import { setDuty } from '@/data/duty/set-duty';
import { mayBeOnDuty } from '@/domain/duty';
import { rosterFaults } from '@/domain/duty-dates';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { nameOfPlace } from '@/parts/names';
import { useTellRefused } from '@/parts/outcome/use-tell-refused';
import { useTellUnanswered } from '@/parts/outcome/use-tell-unanswered';
import { usePeople } from '@/parts/people/use-people';
import { SelectField } from '@/ui/select-field';
import { showToast } from '@/ui/toast-store';
import { type DateValues, SingleDates } from './single-dates';
import { useWeekdays } from './use-weekdays';

/** A roster as its form holds it; empty: nobody. */
interface DutyValues {
  readonly days: readonly string[];
  readonly dates: readonly DateValues[];
}

interface DutyFormProps {
  readonly roster: DutyRosterWire;
  readonly onDone: () => void;
}

/** Who of the place's own staff is on duty on each day. */
export function DutyForm({ roster, onDone }: DutyFormProps) {
  const { t } = useLingui();
  const { compare } = useFormats();
  const locale = useLocale();
  const people = usePeople();
  const weekdays = useWeekdays();
  const { refused } = useTellRefused();
  const tellUnanswered = useTellUnanswered();
  const { mutateAsync, isPending } = useMutation(setDuty());
  // What stands in the form is of this roster: one that was changed meanwhile refuses it.
  const [{ place, version, byWeekday, dates }] = useState(roster);
  const name = nameOfPlace(place, locale);
  const form = useSchemaForm<DutyValues>(
    {
      days: byWeekday.map((id) => id ?? ''),
      dates: dates.map(({ on, personId }) => ({ on, personId: personId ?? '' })),
    },
    {},
  );
  const staff = people
    .filter((person) => mayBeOnDuty(person, place))
    .map(({ id, name: label }) => ({ value: id, label }))
    .toSorted((a, b) => compare(a.label, b.label));
  const put = (body: SetDuty, seen: number) => mutateAsync({ place, version: seen, ...body });
  const save = (): void => {
    const { values } = form;
    const empty = values.dates.findIndex(({ on }) => on === '');
    if (empty >= 0) {
      form.show({ [`dates.${empty}.on`]: 'required' });
      return;
    }
    const body = form.parse(SetDuty, {
      byWeekday: values.days.map((id) => id || null),
      dates: values.dates.map(({ on, personId }) => ({ on, personId: personId || null })),
    });
    if (body === null) return;
    const faults = rosterFaults({ place, ...body, dates: body.dates ?? [] }, people);
    if (Object.keys(faults).length > 0) {
      form.show(faults);
      return;
    }
    put(body, version).then(
      (outcome) => {
        onDone();
        if (outcome.kind === 'waiting') return tellUnanswered('waiting');
        const saved = outcome.kind === 'saved' ? outcome.answer.roster.version : null;
        showToast({
          tone: 'done',
          text: t`Roster of ${name} saved`,
          undo:
            saved === null ? undefined : () => void put({ byWeekday, dates }, saved).catch(refused),
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
      form={form}
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
