import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { type DutyRosterWire, SetDuty } from '@/contract/duty';
import { setDuty } from '@/data/duty/set-duty';
import { mayBeOnDuty } from '@/domain/duty';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { nameOfPlace } from '@/parts/names';
import { useTellRefused } from '@/parts/outcome/use-tell-refused';
import { usePeople } from '@/parts/people/use-people';
import { SelectField } from '@/ui/select-field';
import { showToast } from '@/ui/toast-store';
import { useWeekdays } from './use-weekdays';

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
  const { mutateAsync, isPending } = useMutation(setDuty());
  const { place, version, byWeekday } = roster;
  const name = nameOfPlace(place, locale);
  const form = useSchemaForm({ days: byWeekday.map((id) => id ?? '') }, {});
  const staff = people
    .filter((person) => mayBeOnDuty(person, place))
    .map(({ id, name: label }) => ({ value: id, label }))
    .toSorted((a, b) => compare(a.label, b.label));
  const put = (days: readonly (string | null)[], seen: number) =>
    mutateAsync({ place, version: seen, byWeekday: [...days] });
  const save = (): void => {
    const body = form.parse(SetDuty, { byWeekday: form.values.days.map((id) => id || null) });
    if (body === null) return;
    put(body.byWeekday, version).then(
      (outcome) => {
        const saved = outcome.kind === 'saved' ? outcome.answer.roster.version : null;
        showToast({
          tone: 'done',
          text: t`Roster of ${name} saved`,
          undo: saved === null ? undefined : () => void put(byWeekday, saved).catch(refused),
        });
        onDone();
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
    </InPlaceForm>
  );
}
