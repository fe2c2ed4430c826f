import { useLingui } from '@lingui/react/macro';
import type { TrendQuery } from '@/contract/workload/workload';
import { useLocale } from '@/i18n/use-locale';
import { nameOfCampus, nameOfOffice } from '@/parts/names';
import { CAMPUSES, findCampus } from '@/reference/campuses';
import { findOffice, OFFICES } from '@/reference/offices';
import { SelectField } from '@/ui/select-field';
import styles from './workload.module.css';

/** Of what the trend is, as the address spells it: `office:panama`, `campus:rochester`. */
export function trendOf(value: string | null): TrendQuery {
  const [kind, code = ''] = (value ?? '').split(':');
  if (kind === 'office' && findOffice(code) !== undefined) return { office: code };
  if (kind === 'campus' && findCampus(code) !== undefined) return { campus: code };
  return {};
}

interface TrendChoiceProps {
  readonly of: TrendQuery;
  /** Empty: of all. */
  readonly onChange: (value: string) => void;
}

/** Of which office or campus the trend is. */
export function TrendChoice({ of: { office, campus }, onChange }: TrendChoiceProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const value =
    office === undefined ? (campus === undefined ? '' : `campus:${campus}`) : `office:${office}`;
  return (
    <div className={styles['of']}>
      <SelectField
        label={t`Trend of`}
        isLabelHidden
        value={value}
        placeholder={t`All offices and campuses`}
        options={[
          ...CAMPUSES.map(({ code }) => ({
            value: `campus:${code}`,
            label: nameOfCampus(code, locale),
          })),
          ...OFFICES.map(({ code }) => ({
            value: `office:${code}`,
            label: nameOfOffice(code, locale),
          })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
