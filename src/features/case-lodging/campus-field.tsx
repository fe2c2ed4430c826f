import { useLingui } from '@lingui/react/macro';
import { useLocale } from '@/i18n/use-locale';
import type { KeptForm } from '@/parts/form/use-kept-form';
import { nameOfCampus } from '@/parts/names';
import { CAMPUSES } from '@/reference/campuses';
import { SelectField } from '@/ui/select-field';
import { type StayValues, valuesNear } from './stay-values';

/** The campus that a place is near: houses, minutes and the nights for which it counts go by it. */
export function CampusField({ form }: { readonly form: KeptForm<StayValues> }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { values, set, errorOf } = form;
  return (
    <SelectField
      label={t`Campus`}
      value={values.campus}
      error={errorOf('campus')}
      onChange={({ currentTarget }) => set(valuesNear(currentTarget.value, values))}
      options={CAMPUSES.map(({ code }) => ({ value: code, label: nameOfCampus(code, locale) }))}
    />
  );
}
