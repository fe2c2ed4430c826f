import { useLingui } from '@lingui/react/macro';
import { IconLayoutSidebar } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { useMe } from '@/data/session/use-me';
import { storedChoice } from '@/lib/stored-choice';
import { KEYS } from '@/parts/keys/key-table';
import { destinationsOf } from '@/parts/navigation';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { lazyAgain } from '@/ui/lazy-again';
import { useNarrow } from '@/ui/use-narrow';
import styles from './app-layout.module.css';

/** As many as a thumb meets without looking; the rest of a long list is behind one of them. */
const MOST_AT_THUMB = 5;

const RailMore = lazyAgain(async () => (await import('./rail-more')).RailMore);

const stored = storedChoice<'open' | 'closed'>('rail', ['open', 'closed']);

/** The way through the product: icons with names, or only icons; at the thumb on a phone. */
export function Rail() {
  const { t } = useLingui();
  const destinations = destinationsOf(useMe());
  const hasTooMany = useNarrow() && destinations.length > MOST_AT_THUMB;
  const shown = hasTooMany ? destinations.slice(0, MOST_AT_THUMB - 1) : destinations;
  const rest = destinations.slice(shown.length);
  const [isOpen, setIsOpen] = useState(() => stored.read() === 'open');
  const toggle = (): void => {
    stored.write(isOpen ? 'closed' : 'open');
    setIsOpen(!isOpen);
  };
  return (
    <nav className={styles['rail']} data-foot data-open={isOpen || undefined} aria-label={t`Main`}>
      <ul className={styles['railList']}>
        {shown.map(({ to, name, icon, key }) => (
          <li key={to}>
            <NavLink
              to={to}
              className={styles['railLink'] ?? ''}
              title={`${t(name)} (${KEYS[key].keys})`}
            >
              <Icon of={icon} />
              <span className={styles['railName']}>{t(name)}</span>
            </NavLink>
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <Suspense>
              <RailMore destinations={rest} />
            </Suspense>
          </li>
        )}
      </ul>
      <div className={styles['railToggle']}>
        <IconButton
          label={isOpen ? t`Show only icons` : t`Show names beside the icons`}
          aria-expanded={isOpen}
          icon={<Icon of={IconLayoutSidebar} mirrors />}
          onClick={toggle}
        />
      </div>
    </nav>
  );
}
