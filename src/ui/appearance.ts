import { useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';
import { DENSITIES, type Density, type Scheme, SCHEMES } from '@/lib/looks';
import { storedChoice } from '@/lib/stored-choice';

/** Height of a table's row in pixels (the same as `--row` in tokens.css). */
export const ROW_HEIGHTS: Readonly<Record<Density, number>> = {
  compact: 28,
  standard: 36,
  roomy: 44,
};

/** Height of a row that is a card, in pixels, whatever the density. */
export const CARD_HEIGHT = 116;

export interface Appearance {
  readonly scheme: Scheme;
  readonly density: Density;
}

const storedScheme = storedChoice<Scheme>('theme', SCHEMES);
const storedDensity = storedChoice<Density>('density', DENSITIES);

let current: Appearance = { scheme: 'auto', density: 'standard' };
const listeners = createListeners();

function show(next: Appearance): void {
  current = next;
  const root = document.documentElement;
  const isDark =
    next.scheme === 'dark' ||
    (next.scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset['scheme'] = isDark ? 'dark' : 'light';
  // Mantine's style sheets look for their own attribute; they come later, the attribute is there.
  root.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
  root.dataset['density'] = next.density;
  listeners.tell();
}

/** Shows the kept choices, before the first paint; follows the system while the choice is `auto`. */
export function startAppearance(): void {
  show({
    scheme: storedScheme.read() ?? 'auto',
    density: storedDensity.read() ?? 'standard',
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    show(current);
  });
}

export function chooseScheme(scheme: Scheme): void {
  storedScheme.write(scheme);
  show({ ...current, scheme });
}

export function chooseDensity(density: Density): void {
  storedDensity.write(density);
  show({ ...current, density });
}

/** The person's choices of theme and density. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(listeners.add, () => current);
}
