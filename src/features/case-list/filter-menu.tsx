import { Trans, useLingui } from '@lingui/react/macro';
import { IconFilter } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Icon } from '@/ui/icon';
import { Popover } from '@/ui/popover';
import { SkeletonRows } from '@/ui/skeleton';
import styles from './case-list.module.css';
import type { FilterPanelProps } from './filter-panel';

const FilterPanel = lazy(async () => ({
  default: (await import('./filter-panel')).FilterPanel,
}));

/** Adds filters; what they are comes when it is opened. */
export function FilterMenu(props: FilterPanelProps) {
  const { t } = useLingui();
  return (
    <Popover
      className="button"
      label={t`Add a filter`}
      trigger={
        <>
          <Icon of={IconFilter} />
          <Trans>Filter</Trans>
        </>
      }
    >
      <div className={styles['panel']}>
        <Suspense fallback={<SkeletonRows count={6} />}>
          <FilterPanel {...props} />
        </Suspense>
      </div>
    </Popover>
  );
}
