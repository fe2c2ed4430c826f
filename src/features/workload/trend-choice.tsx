import { useLingui } from '@lingui/react/macro';
import type { TrendQuery } from '@/contract/workload/workload';
import { usePlaceOptions } from '@/parts/workload/use-place-options';
import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
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
  const options = usePlaceOptions();
  const value =
    office === undefined ? (campus === undefined ? '' : `campus:${campus}`) : `office:${office}`;
  return (
    <div className={styles['of']}>
      <SelectField
        label={t`Trend of`}
        isLabelHidden
        value={value}
        placeholder={t`All offices and campuses`}
        options={options}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
