import { useLingui } from '@lingui/react/macro';
import { useFormats } from '@/i18n/use-formats';

interface CompanionNationalityProps {
  /** ISO 3166-1 alpha-2; null while nobody has said. */
  readonly own: string | null;
  readonly ofPatient: string | null;
}

/** Of which country a companion is, and whether that is only assumed. */
export function CompanionNationality({ own, ofPatient }: CompanionNationalityProps) {
  const { t } = useLingui();
  const { country } = useFormats();
  if (own !== null) return country(own);
  if (ofPatient === null) return t`nationality not known`;
  const assumed = country(ofPatient);
  return t`${assumed} (assumed: as the patient)`;
}
