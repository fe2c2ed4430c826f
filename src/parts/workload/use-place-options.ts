import { useLocale } from '@/i18n/use-locale';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import type { SelectOption } from '@/ui/select-field';
import { nameOfCampus, nameOfOffice } from '../names';

/** Campuses, then offices, to choose from; London is both: `campus:london`, `office:london`. */
export function usePlaceOptions(): readonly SelectOption[] {
  const locale = useLocale();
  return [
    ...CAMPUSES.map(({ code }) => ({
      value: `campus:${code}`,
      label: nameOfCampus(code, locale),
    })),
    ...OFFICES.map(({ code }) => ({
      value: `office:${code}`,
      label: nameOfOffice(code, locale),
    })),
  ];
}
