import { useLingui } from '@lingui/react/macro';
import { useLocale } from '@/i18n/use-locale';
import { isolated } from '@/parts/words/isolated';
import { shortNameOfCampus } from '@/parts/names';
import type { CampusCode } from '@/reference/codes';

/** Campuses by their short names: one, or any of several that will do. */
export function useCampusNames() {
  const { t } = useLingui();
  const locale = useLocale();
  const nameOf = (campus: CampusCode): string => shortNameOfCampus(campus, locale);
  return {
    nameOf,
    anyOf: (campuses: readonly CampusCode[]): string =>
      campuses
        .map((campus) => isolated(nameOf(campus)))
        .reduce((one, other) => t`${one} or ${other}`),
  };
}
