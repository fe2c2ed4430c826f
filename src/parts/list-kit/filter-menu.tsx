import { Trans, useLingui } from '@lingui/react/macro';
import { IconFilter } from '@tabler/icons-react';
import { Suspense, useRef, type ReactNode } from 'react';
import { Icon } from '@/ui/icon';
import { Popover } from '@/ui/popover';
import { SkeletonRows } from '@/ui/skeleton';
import type { PanelHandle } from '@/ui/use-panel';
import { usePlaceCommands } from '../keys/place-commands';
import styles from './list-kit.module.css';

/** Adds filters; its panel may come when it is opened. */
export function FilterMenu({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  const panel = useRef<PanelHandle>(null);
  usePlaceCommands([{ id: 'filter', name: t`Add a filter`, run: () => panel.current?.open() }]);
  return (
    <Popover
      ref={panel}
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
        <Suspense fallback={<SkeletonRows count={6} />}>{children}</Suspense>
      </div>
    </Popover>
  );
}
