import { useLingui } from '@lingui/react/macro';
import * as z from 'zod/mini';
import { TrendQuery, type Workload } from '@/contract/workload/workload';
import { WORKLOAD_VIEWS } from '@/domain/workload/teams';
import { usePlaceOptions } from '@/parts/workload/use-place-options';
import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
import { findSpecialty } from '@/reference/specialties';
import { SelectField } from '@/ui/select-field';
import { useLineName } from './line-name';
import styles from './workload.module.css';

/** Of what the trend is, as the address spells it: `office:panama`, `language:es`. */
export function trendOf(value: string | null): TrendQuery {
  const [kind = '', code = ''] = (value ?? '').split(':');
  if (kind === 'office' && findOffice(code) === undefined) return {};
  if (kind === 'campus' && findCampus(code) === undefined) return {};
  if (kind === 'specialty' && findSpecialty(code) === undefined) return {};
  return z.safeParse(TrendQuery, { [kind]: code }).data ?? {};
}

/** As the address spells it; empty: of all. */
function trendValue(of: TrendQuery): string {
  const view = WORKLOAD_VIEWS.find((each) => of[each] !== undefined);
  return view === undefined ? '' : `${view}:${of[view] ?? ''}`;
}

/** Whether an address spells something there. */
export const isTrend = (value: string): boolean => trendValue(trendOf(value)) === value;

interface TrendChoiceProps {
  readonly of: TrendQuery;
  /** Whose lines can be chosen beside offices and campuses. */
  readonly workload: Workload;
  /** Empty: of all. */
  readonly onChange: (value: string) => void;
}

/** Of which line of the table, office or campus trend and times are. */
export function TrendChoice({ of, workload: { by, items }, onChange }: TrendChoiceProps) {
  const { t } = useLingui();
  const nameOf = useLineName(by);
  const places = usePlaceOptions();
  const isOfPlaces = by === 'office' || by === 'campus';
  const lines = isOfPlaces
    ? []
    : items.map(({ key }) => ({ value: `${by}:${key ?? ''}`, label: nameOf(key) }));
  const value = trendValue(of);
  const options = [...lines, ...places];
  // Chosen in another view: it is still what is shown.
  const isListed = value === '' || options.some((option) => option.value === value);
  return (
    <div className={styles['of']}>
      <SelectField
        label={t`Trend and times of`}
        isLabelHidden
        value={isListed ? value : ''}
        placeholder={t`All together`}
        options={options}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
