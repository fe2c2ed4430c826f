import { useLingui } from '@lingui/react/macro';
import { NOBODY } from '@/contract/workload/workload-numbers';
import type { WorkloadView } from '@/domain/workload/teams';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfCampus, nameOfOffice, nameOfSpecialty } from '@/parts/names';
import { usePersonName } from '@/parts/people/use-person-name';

/** What the lines of a view are called. */
export function useLineName(by: WorkloadView): (key: string | null) => string {
  const { t } = useLingui();
  const locale = useLocale();
  const { language } = useFormats();
  const personName = usePersonName();
  return (key) => {
    if (key === null) return t`All together`;
    switch (by) {
      case 'person':
        return key === NOBODY ? t`Nobody` : personName(key);
      case 'office':
        return nameOfOffice(key, locale);
      case 'campus':
        return key === 'none' ? t`No campus yet` : nameOfCampus(key, locale);
      case 'specialty':
        return nameOfSpecialty(key, locale);
      case 'language':
        return key === 'none' ? t`No language yet` : language(key);
    }
  };
}
