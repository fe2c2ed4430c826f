import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation, useNavigate } from 'react-router-dom';
import { KeyBinding } from '@/parts/keys/key-binding';
import { KEYS } from '@/parts/keys/key-table';
import { SelectField } from '@/ui/select-field';
import styles from './case-frame.module.css';
import { useCaseAddresses } from './case-origin';
import { focusSection } from '@/parts/case/focus-section';
import { CASE_SECTIONS } from './sections';

/** What is shown in no section: no section is chosen then, so that each can be. */
const LETTER = 'letters';

/** What is left beside it, so that one sees that there is more: half a link. */
const ROOM = 16;

/** The sections of a case: a list of links, and on a phone a menu of the same. */
export function SectionNav() {
  const { t, i18n } = useLingui();
  const addresses = useCaseAddresses();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const addressOf = (path: string | undefined) => addresses.section(path).split('?')[0];
  const shown = CASE_SECTIONS.find(({ path }) => addressOf(path) === pathname);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (list.current !== null) keepInSight(list.current);
  }, [pathname]);
  const go = (path: string | undefined): void => {
    // Where it is shown already, its key leads back to its beginning.
    if (addressOf(path) === pathname) focusSection();
    else void navigate(addresses.section(path));
  };
  return (
    // On a phone it stays at the thumb.
    <nav ref={list} className={styles['nav']} data-foot aria-label={t`Sections of the case`}>
      <ul className={styles['navList']}>
        {CASE_SECTIONS.map(({ path, name, key }) => (
          <li key={path ?? ''}>
            <KeyBinding id={key} run={() => go(path)} />
            <NavLink
              title={KEYS[key].keys}
              className={styles['navLink']!}
              end
              to={addresses.section(path)}
            >
              {i18n._(name)}
            </NavLink>
          </li>
        ))}
      </ul>
      <div className={styles['navMenu']}>
        <SelectField
          label={t`Section`}
          isLabelHidden
          value={shown ? (shown.path ?? '') : LETTER}
          options={[
            ...(shown ? [] : [{ value: LETTER, label: t`Letter` }]),
            ...CASE_SECTIONS.map(({ path, name }) => ({ value: path ?? '', label: i18n._(name) })),
          ]}
          onChange={(event) =>
            void navigate(addresses.section(event.currentTarget.value || undefined))
          }
        />
      </div>
    </nav>
  );
}

/** Where the window is low the list is longer than its place: what is shown of it is where one is. */
function keepInSight(list: HTMLElement): void {
  const link = list.querySelector('[aria-current]')?.getBoundingClientRect();
  const place = list.getBoundingClientRect();
  if (link === undefined) return;
  if (link.bottom > place.bottom) list.scrollTop += link.bottom - place.bottom + ROOM;
  if (link.top < place.top) list.scrollTop -= place.top - link.top + ROOM;
}
