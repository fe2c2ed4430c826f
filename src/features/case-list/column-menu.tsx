import { Trans, useLingui } from '@lingui/react/macro';
import { IconColumns } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Icon } from '@/ui/icon';
import { Popover } from '@/ui/popover';
import { SkeletonRows } from '@/ui/skeleton';
import styles from './case-list.module.css';
import type { ColumnPanelProps } from './column-panel';

const ColumnPanel = lazy(async () => ({
  default: (await import('./column-panel')).ColumnPanel,
}));

/** Which columns the list shows, and in which order. */
export function ColumnMenu(props: ColumnPanelProps) {
  const { t } = useLingui();
  return (
    <Popover
      align="end"
      label={t`Choose columns`}
      trigger={
        <>
          <Icon of={IconColumns} />
          <Trans>Columns</Trans>
        </>
      }
    >
      <div className={styles['panel']}>
        <Suspense fallback={<SkeletonRows count={12} />}>
          <ColumnPanel {...props} />
        </Suspense>
      </div>
    </Popover>
  );
}
