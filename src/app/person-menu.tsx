import { useLingui } from '@lingui/react/macro';
import { IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PreferencePatch } from '@/contract/preference';
import { chooseLocale } from '@/i18n/activate';
import { localeNameOf, LOCALES } from '@/i18n/locale';
import { useLocale } from '@/i18n/use-locale';
import { DENSITIES, SCHEMES } from '@/lib/looks';
import { addresses } from '@/parts/addresses';
import { DENSITY_WORDS, SCHEME_WORDS } from '@/parts/words/look-words';
import { useWord } from '@/parts/words/use-word';
import { chooseDensity, chooseScheme, useAppearance } from '@/ui/appearance';
import { Icon } from '@/ui/icon';
import { Menu, MenuGroup, MenuItem, MenuLink } from '@/ui/menu';
import { showToast } from '@/ui/toast-store';

export interface PersonMenuProps {
  readonly person: { readonly name: string; readonly role: string };
  /** The choice goes with the person. */
  readonly onKeep: (patch: PreferencePatch) => void;
  readonly onSignOut: () => void;
  /** Opens the sheet of keys. */
  readonly onHelp: () => void;
  /** More groups of choices, before the way out. */
  readonly children?: ReactNode;
}

/** The person's own choices: language, theme, density; and the way out. */
export function PersonMenu({ person, onKeep, onSignOut, onHelp, children }: PersonMenuProps) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const { scheme, density } = useAppearance();
  return (
    <Menu
      className="icon-button"
      align="end"
      label={t`${person.name}, ${person.role}: settings`}
      trigger={<Icon of={IconUser} />}
    >
      <MenuGroup label={t`Language`}>
        {LOCALES.map((choice) => (
          <MenuItem
            key={choice}
            isChecked={choice === locale}
            onSelect={() => {
              chooseLocale(choice).then(
                () => onKeep({ taste: { language: choice } }),
                () =>
                  showToast({
                    tone: 'error',
                    text: t`This language could not be loaded. Try again.`,
                  }),
              );
            }}
          >
            <span lang={choice}>{localeNameOf(choice)}</span>
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup label={t`Theme`}>
        {SCHEMES.map((choice) => (
          <MenuItem
            key={choice}
            isChecked={choice === scheme}
            onSelect={() => {
              chooseScheme(choice);
              onKeep({ taste: { theme: choice } });
            }}
            staysOpen
          >
            {word(SCHEME_WORDS, choice)}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup label={t`Density`}>
        {DENSITIES.map((choice) => (
          <MenuItem
            key={choice}
            isChecked={choice === density}
            onSelect={() => {
              chooseDensity(choice);
              onKeep({ density: choice });
            }}
            staysOpen
          >
            {word(DENSITY_WORDS, choice)}
          </MenuItem>
        ))}
      </MenuGroup>
      {children}
      <MenuLink to={addresses.preferences()}>{t`Preferences`}</MenuLink>
      <MenuItem onSelect={onHelp}>{t`Keyboard shortcuts`}</MenuItem>
      <hr />
      <MenuItem onSelect={onSignOut}>{t`Sign out`}</MenuItem>
    </Menu>
  );
}
