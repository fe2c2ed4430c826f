import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { useSession } from '@/data/session/use-session';
import { useLocale } from '@/i18n/use-locale';
import { KEYS } from '@/parts/keys/key-table';
import { nameOfPlace } from '@/parts/names';
import { ROLE_WORDS } from '@/parts/words/case-words';
import { useWord } from '@/parts/words/use-word';
import { Icon } from '@/ui/icon';
import { Keys } from '@/ui/keys';
import { ClockTime } from '@/ui/time/clock-time';
import styles from './app-layout.module.css';
import { Bell } from './bell';
import { Breadcrumb } from './breadcrumb';
import type { Sheet } from './app-keys';
import { MyMenu } from './my-menu';
import { CutOffNote, OutboxButton } from './outbox-note';

interface TopBarProps {
  readonly onOpen: (sheet: Sheet) => void;
}

/** Where I am, what waits to be sent, what time it is at my office, and who I am. */
export function TopBar({ onOpen }: TopBarProps) {
  const { t } = useLingui();
  const { person, roles, timeZone } = useSession();
  const word = useWord();
  const place = nameOfPlace(person.place, useLocale());
  const role = roles[0] ? word(ROLE_WORDS, roles[0]) : '';
  return (
    <header className={styles['bar']} aria-label={t`Bar`}>
      <Breadcrumb />
      <CutOffNote />
      <div className="spread row">
        <button
          type="button"
          className={`button ${styles['find']}`}
          aria-keyshortcuts={KEYS.palette.keys}
          onClick={() => onOpen('palette')}
        >
          <Icon of={IconSearch} />
          <span className={styles['findWord']}>{t`Find`}</span>
          <Keys keys={KEYS.palette.keys} />
        </button>
        <OutboxButton />
        <Bell />
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
        <MyMenu name={person.name} role={role} onHelp={() => onOpen('help')} />
      </div>
    </header>
  );
}
