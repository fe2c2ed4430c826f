import { useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import type { Destination } from '@/parts/navigation';
import { Icon } from '@/ui/icon';
import { Menu, MenuLink } from '@/ui/menu';
import styles from './app-layout.module.css';

/** The destinations for which a phone has no room at the thumb. */
export function RailMore({ destinations }: { readonly destinations: readonly Destination[] }) {
  const { t } = useLingui();
  return (
    <Menu
      className={styles['railLink'] ?? ''}
      align="end"
      trigger={
        <>
          <Icon of={IconDots} />
          <span className={styles['railName']}>{t`More`}</span>
        </>
      }
    >
      {destinations.map(({ to, name }) => (
        <MenuLink key={to} to={to}>
          {t(name)}
        </MenuLink>
      ))}
    </Menu>
  );
}
