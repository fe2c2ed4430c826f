import type { DateForm, DigitForm, Scheme } from '@/lib/looks';
import type { UiLanguage } from './vocabulary';

/** How one person likes the dashboard to look, read and begin. `null`: never chosen. */
export interface Taste {
  readonly language: UiLanguage | null;
  readonly theme: Scheme | null;
  readonly dates: DateForm | null;
  readonly digits: DigitForm | null;
  /** Whether single letters are shortcuts (WCAG 2.1.4). */
  readonly singleKeys: boolean | null;
  /** The screen after sign-in; a saved view that was made the start goes before it. */
  readonly start: StartScreen | null;
}

/** Screens that a person may begin with, by their addresses; each role has its own (Product reference, §10). */
export const START_SCREENS = ['my-day', 'queues', 'arrivals', 'follow-up', 'workload'] as const;
export type StartScreen = (typeof START_SCREENS)[number];

export const NO_TASTE: Taste = {
  language: null,
  theme: null,
  dates: null,
  digits: null,
  singleKeys: null,
  start: null,
};

/** Only what changes; the last to choose wins, key by key. */
export type TastePatch = { readonly [K in keyof Taste]?: Taste[K] | undefined };

/** The taste after a patch; what the patch does not name stays. */
export function changedTaste(held: Taste, patch: TastePatch): Taste {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  // Each value came from the patch under the same name.
  return { ...held, ...(Object.fromEntries(given) as Partial<Taste>) };
}
