import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import type { FollowUpFilter } from '@/contract/follow-up-list';
import { followUpQueries } from '@/data/follow-ups/follow-up-queries';
import type { AgeBand } from '@/domain/follow-up/age-band';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { storedChoice } from '@/lib/stored-choice';
import { useState } from 'react';
import { AgeingChart } from './ageing-chart';
import { AgeingTable } from './ageing-table';
import styles from './follow-up-ageing.module.css';

const shape = storedChoice<'chart' | 'table'>('ageing', ['chart', 'table']);

interface FollowUpAgeingProps {
  /** The list's filter, with its kind; the ages in it are left out of account. */
  readonly filter: FollowUpFilter;
  /** The same list with this age alone. */
  readonly addressOf: (age: AgeBand) => string;
}

/** How old the rows of a list are, as bars or as a table; each number opens exactly its rows. */
export function FollowUpAgeing({ filter, addressOf }: FollowUpAgeingProps) {
  const { t } = useLingui();
  const { age, ...rest } = filter;
  const { data } = useQuery(followUpQueries.ageing(rest));
  const [shown, setShown] = useState(() => shape.read() ?? 'chart');
  const toggle = (): void => {
    const next = shown === 'chart' ? 'table' : 'chart';
    shape.write(next);
    setShown(next);
  };
  return (
    <section className={styles['ageing']} aria-label={t`Ageing`} aria-busy={data === undefined}>
      {shown === 'chart' ? (
        <AgeingChart bands={data?.bands} chosen={age ?? []} addressOf={addressOf} />
      ) : (
        <AgeingTable ageing={data} addressOf={addressOf} />
      )}
      <Button size="small" variant="quiet" onClick={toggle}>
        <Icon of={shown === 'chart' ? IconTable : IconChartBar} />
        {shown === 'chart' ? <Trans>As a table</Trans> : <Trans>As a chart</Trans>}
      </Button>
    </section>
  );
}
