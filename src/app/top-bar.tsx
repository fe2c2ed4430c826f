import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useSession } from '@/data/session/use-session';
import { useLocale } from '@/i18n/use-locale';
import { KEYS } from '@/parts/keys/key-table';
import { nameOfPlace } from '@/parts/names';
import { useRoleName } from '@/parts/people/use-role-name';
import { Icon } from '@/ui/icon';
import { ariaKeys, Keys } from '@/ui/keys';
import { lazyAgain } from '@/ui/lazy-again';
import { ClockTime } from '@/ui/time/clock-time';
import styles from './app-layout.module.css';
import { Breadcrumb } from './breadcrumb';
import type { Sheet } from './sheet';

const later = () => import('./later-bar');
const NewsButtons = lazyAgain(async () => (await later()).NewsButtons);
const MenuButton = lazyAgain(async () => (await later()).MenuButton);
const CutOffNote = lazyAgain(async () => (await import('./outbox-note')).CutOffNote);

interface TopBarProps {
  /** The first screen stands: what the bar does without until then may come. */
  readonly isLater: boolean;
  readonly onOpen: (sheet: Sheet) => void;
}

/** Where I am, what waits to be sent, what time it is at my office, and who I am. */
export function TopBar({ isLater, onOpen }: TopBarProps) {
  const { t } = useLingui();
  const { person, timeZone } = useSession();
  const place = nameOfPlace(person.place, useLocale());
  const role = useRoleName()(person);
  return (
    <header className={styles['bar']} aria-label={t`Bar`}>
      <Breadcrumb />
      <Suspense>{isLater && <CutOffNote />}</Suspense>
      <div className="spread row">
        <button
          type="button"
          className={`button ${styles['find']}`}
          aria-keyshortcuts={ariaKeys(KEYS.palette.keys)}
          onClick={() => onOpen('palette')}
        >
          <Icon of={IconSearch} />
          <span className={styles['findWord']}>{t`Find`}</span>
          <Keys keys={KEYS.palette.keys} />
        </button>
        <span className={styles['news']}>
          <Suspense>{isLater && <NewsButtons />}</Suspense>
        </span>
        <span className={`quiet ${styles['clock']}`}>
          <ClockTime zone={timeZone} /> {place}
        </span>
        <span className={styles['person']}>
          <bdi>{person.name}</bdi>{' '}
          <span className="quiet">
            <Trans comment="what the person is, and where">
              {role}, {place}
            </Trans>
          </span>
        </span>
        <span className={styles['menu']}>
          <Suspense>
            {isLater && <MenuButton name={person.name} role={role} onHelp={() => onOpen('help')} />}
          </Suspense>
        </span>
      </div>
    </header>
  );
}
