import { useLingui } from '@lingui/react/macro';
import type { HandOffTarget } from '@/domain/hand-off/hand-off';
import { useLocale } from '@/i18n/use-locale';
import { nameOfCampus, nameOfOffice } from '../names';
import { usePersonName } from '../people/use-person-name';

/** Words whom a case is handed to: a person, `the liaisons of Panama`, `the coordinators of Rochester`. */
export function useReceiverName(): (target: HandOffTarget) => string {
  const { t } = useLingui();
  const locale = useLocale();
  const personName = usePersonName();
  return ({ toPerson, toOffice, toCampus }) => {
    if (toPerson !== null) return personName(toPerson);
    if (toOffice !== null) {
      const office = nameOfOffice(toOffice, locale);
      return t`the liaisons of ${office}`;
    }
    const campus = nameOfCampus(toCampus ?? '', locale);
    return t`the coordinators of ${campus}`;
  };
}
