import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import type { SelectOption } from '@/ui/select-field';
import { nameOfCampus, nameOfOffice } from '../names';

/**
 * Campuses, then offices, to choose from, each by their names in the page's language; London is both:
 * `campus:london`, `office:london`.
 */
export function usePlaceOptions(): readonly SelectOption[] {
  const locale = useLocale();
  const { compare } = useFormats();
  const byName = (one: SelectOption, other: SelectOption): number =>
    compare(one.label, other.label);
  const campuses = CAMPUSES.map(({ code }) => ({
    value: `campus:${code}`,
    label: nameOfCampus(code, locale),
  }));
  const offices = OFFICES.map(({ code }) => ({
    value: `office:${code}`,
    label: nameOfOffice(code, locale),
  }));
  return [...campuses.toSorted(byName), ...offices.toSorted(byName)];
}
