import { useLingui } from '@lingui/react/macro';
import { IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { chooseLocale } from '@/i18n/activate';
import { LOCALE_NAMES, LOCALES } from '@/i18n/locale';
import { useLocale } from '@/i18n/use-locale';
import {
  chooseDensity,
  chooseScheme,
  DENSITIES,
  SCHEMES,
  useAppearance,
  type Density,
  type Scheme,
} from '@/ui/appearance';
import { Icon } from '@/ui/icon';
import { Menu, MenuGroup, MenuItem } from '@/ui/menu';
import { showToast } from '@/ui/toast-store';

export interface PersonMenuProps {
  /** Who is signed in; null on pages that need nobody. */
  readonly person: { readonly name: string; readonly role: string } | null;
  /** The choice goes with the person. */
  readonly onDensity?: (density: Density) => void;
  readonly onSignOut?: () => void;
  /** Opens the sheet of keys. */
  readonly onHelp?: () => void;
  /** More groups of choices, before the way out. */
  readonly children?: ReactNode;
}

/** The person's own choices: language, theme, density; and the way out. */
export function PersonMenu({ person, onDensity, onSignOut, onHelp, children }: PersonMenuProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const { scheme, density } = useAppearance();
  const schemeNames: Readonly<Record<Scheme, string>> = {
    auto: t`As the system`,
    light: t`Light`,
    dark: t`Dark`,
  };
  const densityNames: Readonly<Record<Density, string>> = {
    compact: t`Compact`,
    standard: t`Standard`,
    roomy: t`Roomy`,
  };
  return (
    <Menu
      className="icon-button"
      align="end"
      label={person ? t`${person.name}, ${person.role}: settings` : t`Settings`}
      trigger={<Icon of={IconUser} />}
    >
      <MenuGroup label={t`Language`}>
        {LOCALES.map((choice) => (
          <MenuItem
            key={choice}
            isChecked={choice === locale}
            onSelect={() => {
              chooseLocale(choice).catch(() => {
                showToast({
                  tone: 'error',
                  text: t`This language could not be loaded. Try again.`,
                });
              });
            }}
          >
            <span lang={choice}>{LOCALE_NAMES[choice]}</span>
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup label={t`Theme`}>
        {SCHEMES.map((choice) => (
          <MenuItem
            key={choice}
            isChecked={choice === scheme}
            onSelect={() => chooseScheme(choice)}
            staysOpen
          >
            {schemeNames[choice]}
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
              onDensity?.(choice);
            }}
            staysOpen
          >
            {densityNames[choice]}
          </MenuItem>
        ))}
      </MenuGroup>
      {children}
      {onHelp && <MenuItem onSelect={onHelp}>{t`Keyboard shortcuts`}</MenuItem>}
      {onSignOut && (
        <>
          <hr />
          <MenuItem onSelect={onSignOut}>{t`Sign out`}</MenuItem>
        </>
      )}
    </Menu>
  );
}
