import { yearFault } from '@/lib/known-years';

/** What the page's address asks of the demo: `?cases=` `?now=` `?seed=` `?chaos=` `?simulator=`. */
export interface Settings {
  /** How many cases; null: the usual number. */
  readonly cases: number | null;
  /** The moment the demo is laid around, ISO UTC; null: now. */
  readonly now: string | null;
  readonly seed: string | null;
  /** Seed of injected faults, for this tab only; null: none. */
  readonly chaos: string | null;
  /** Whether other people's work arrives; null: as the data says. */
  readonly simulator: boolean | null;
}

export const USUAL: Settings = { cases: null, now: null, seed: null, chaos: null, simulator: null };

const KEY = 'demo-settings';
const OFF = new Set(['', 'off', 'none', '0']);
const MOST_CASES = 1_000_000;
const WORD = /^[\w-]{1,40}$/;

const isWord = (value: unknown): boolean => typeof value === 'string' && WORD.test(value);

/** What a value must be, besides null. By hand: the first module of all has no validator yet. */
const IS_VALID: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  cases: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_CASES,
  now: (value) => typeof value === 'string' && isoOf(value) !== null,
  seed: isWord,
  chaos: isWord,
  simulator: (value) => typeof value === 'boolean',
};

/**
 * Settings of a tab: what its address says, and for what it does not say, what it said before (the
 * address loses them with the first click). An unreadable value is passed over.
 */
export function readSettings(search: string, kept: string | null): Settings {
  const before = parsed(kept);
  const params = new URLSearchParams(search);
  const take = <K extends keyof Settings>(
    key: K,
    read: (text: string) => Settings[K],
  ): Settings[K] => {
    const text = params.get(key);
    if (text === null) return before[key];
    const value = OFF.has(text) ? null : read(text);
    return value === null || IS_VALID[key](value) ? (value as Settings[K]) : before[key];
  };
  return {
    cases: take('cases', Number),
    now: take('now', (text) => isoOf(text) ?? ''),
    seed: take('seed', String),
    chaos: take('chaos', String),
    simulator: params.has('simulator') ? !OFF.has(params.get('simulator') ?? '') : before.simulator,
  };
}

/** As `readSettings` for this tab; remembers the result. */
export function settingsOfTab(): Settings {
  let kept: string | null = null;
  try {
    kept = sessionStorage.getItem(KEY);
  } catch {
    // Storage may be shut: then the address alone counts.
  }
  const settings = readSettings(location.search, kept);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // As above.
  }
  return settings;
}

/** One database per world: other numbers, another seed or another moment are another world. */
export function databaseName({ cases, seed, now }: Settings): string {
  return ['demo', cases, seed, now].filter((part) => part !== null).join('_');
}

/** What was kept, if each of it may stand; else nothing was. */
function parsed(kept: string | null): Settings {
  if (kept === null) return USUAL;
  try {
    const found = JSON.parse(kept) as Readonly<Record<string, unknown>> | null;
    const names = Object.keys(USUAL) as (keyof Settings)[];
    const isWhole = names.every((name) => found?.[name] === null || IS_VALID[name](found?.[name]));
    return isWhole
      ? (Object.fromEntries(names.map((n) => [n, found?.[n]])) as unknown as Settings)
      : USUAL;
  } catch {
    return USUAL;
  }
}

function isoOf(text: string): string | null {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return null;
  const iso = new Date(ms).toISOString();
  return yearFault(iso) === null ? iso : null;
}
