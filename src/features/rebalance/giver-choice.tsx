import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { RebalanceQuery } from '@/contract/workload/rebalance';
import { usePlaceOptions } from '@/parts/workload/use-place-options';
import { SelectField } from '@/ui/select-field';
import styles from './rebalance.module.css';

interface GiverChoiceProps {
  readonly query: RebalanceQuery;
  /** An office or campus; an empty key: everybody who carries too much. */
  readonly onChange: (kind: 'office' | 'campus', key: string) => void;
}

/** More than one, as the workload's ticks can choose: no single choice of the list says it. */
const SEVERAL = 'several';

/** From whom work is taken: those ticked in the workload, or the people of an office or campus. */
export function GiverChoice({ query, onChange }: GiverChoiceProps) {
  const { t } = useLingui();
  const places = usePlaceOptions();
  const { person = [], office = [], campus = [] } = query;
  const named = office.length + campus.length;
  const several = [
    ...(person.length === 0
      ? []
      : [t`${plural(person.length, { one: '# person chosen', other: '# people chosen' })}`]),
    ...(named < 2
      ? []
      : [t`${plural(named, { one: '# place chosen', other: '# places chosen' })}`]),
  ];
  const one = office[0] === undefined ? `campus:${campus[0] ?? ''}` : `office:${office[0]}`;
  const value = several.length > 0 ? SEVERAL : named === 0 ? '' : one;
  return (
    <div className={styles['from']}>
      <SelectField
        label={t`Take work from`}
        value={value}
        placeholder={t`Everybody who carries too much`}
        options={[
          ...(several.length === 0 ? [] : [{ value: SEVERAL, label: several.join(' · ') }]),
          ...places,
        ]}
        onChange={(event) => {
          const [kind, key = ''] = event.currentTarget.value.split(':');
          if (kind !== SEVERAL) onChange(kind === 'campus' ? 'campus' : 'office', key);
        }}
      />
    </div>
  );
}
