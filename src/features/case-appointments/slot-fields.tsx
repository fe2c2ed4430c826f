import { useLingui } from '@lingui/react/macro';
import { useLocale } from '@/i18n/use-locale';
import { TurnField } from '@/parts/form/turn-field';
import type { KeptForm } from '@/parts/form/use-kept-form';
import { nameOfBuilding } from '@/parts/later-names';
import { nameOfCampus } from '@/parts/names';
import { buildingsOf } from '@/reference/buildings';
import { CAMPUSES } from '@/reference/campuses';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { SlotValues } from './appointment-values';

interface SlotFieldsProps {
  readonly form: Pick<KeptForm<SlotValues>, 'values' | 'set' | 'errorOf'>;
}

/** When and where, by the campus's own clock. */
export function SlotFields({ form: { values, set, errorOf } }: SlotFieldsProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const campus = nameOfCampus(values.campus, locale);
  const field = (name: keyof SlotValues) => ({
    value: values[name] ?? '',
    error: errorOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <div className="columns">
        <TextField type="date" label={t`Date`} isRequired {...field('date')} />
        <TextField
          type="time"
          label={t`Time in ${campus}`}
          isRequired
          {...field('time')}
          error={errorOf('time') ?? errorOf('startAt')}
        />
        <TextField
          type="number"
          inputMode="numeric"
          min={5}
          step={5}
          label={t`Length in minutes`}
          isRequired
          {...field('minutes')}
        />
      </div>
      <TurnField value={values.turn} error={errorOf('turn')} onChange={(turn) => set({ turn })} />
      <div className="columns">
        <SelectField
          label={t`Campus`}
          {...field('campus')}
          options={CAMPUSES.map(({ code }) => ({ value: code, label: nameOfCampus(code, locale) }))}
          onChange={({ currentTarget }) =>
            set({
              campus: currentTarget.value,
              building: buildingsOf(currentTarget.value)[0]?.code ?? '',
            })
          }
        />
        <SelectField
          label={t`Building`}
          {...field('building')}
          options={buildingsOf(values.campus).map(({ code }) => ({
            value: code,
            label: nameOfBuilding(code, locale),
          }))}
        />
        <TextField label={t`Room`} isUserText limit={60} {...field('room')} />
      </div>
    </>
  );
}
