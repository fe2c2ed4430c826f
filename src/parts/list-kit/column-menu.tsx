import { Trans, useLingui } from '@lingui/react/macro';
import { IconColumns } from '@tabler/icons-react';
import { Suspense, useRef, type ReactNode } from 'react';
import { Icon } from '@/ui/icon';
import { lazyAgain } from '@/ui/lazy-again';
import { Popover } from '@/ui/popover';
import { SkeletonRows } from '@/ui/skeleton';
import type { PanelHandle } from '@/ui/use-panel';
import { usePlaceCommands } from '../keys/place-commands';
import type { ColumnPanelProps } from './column-panel';
import styles from './list-kit.module.css';

const ColumnPanel = lazyAgain(
  // Columns of any list: it alone would forget which.
  async () =>
    (await import('./column-panel')).ColumnPanel as (props: ColumnPanelProps<string>) => ReactNode,
);

/** Which columns the list shows, and in which order. */
export function ColumnMenu<Id extends string>(props: ColumnPanelProps<Id>) {
  const { t } = useLingui();
  const panel = useRef<PanelHandle>(null);
  usePlaceCommands([{ id: 'columns', name: t`Choose columns`, run: () => panel.current?.open() }]);
  return (
    <Popover
      ref={panel}
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
          <ColumnPanel {...(props as unknown as ColumnPanelProps<string>)} />
        </Suspense>
      </div>
    </Popover>
  );
}
