import * as z from 'zod/mini';

/** What the page's address asks of the demo: `?cases=` `?now=` `?seed=` `?chaos=` `?simulator=`. */
const Settings = z.object({
  /** How many cases; null: the usual number. */
  cases: z.nullable(z.int().check(z.gte(1), z.lte(1_000_000))),
  /** The moment the demo is laid around, ISO UTC; null: now. */
  now: z.nullable(z.iso.datetime()),
  seed: z.nullable(z.string().check(z.regex(/^[\w-]{1,40}$/))),
  /** Seed of injected faults, for this tab only; null: none. */
  chaos: z.nullable(z.string().check(z.regex(/^[\w-]{1,40}$/))),
  /** Whether other people's work arrives; null: as the data says. */
  simulator: z.nullable(z.boolean()),
});
export type Settings = Readonly<z.output<typeof Settings>>;

export const USUAL: Settings = { cases: null, now: null, seed: null, chaos: null, simulator: null };

const KEY = 'demo-settings';
const OFF = new Set(['', 'off', 'none', '0']);

/**
 * Settings of a tab: what its address says, and for what it does not say, what it said before (the
 * address loses them with the first click). An unreadable value is passed over.
 */
export function readSettings(search: string, kept: string | null): Settings {
  const before = parsed(kept);
  const params = new URLSearchParams(search);
  const take = <K extends keyof Settings>(
    key: K,
    read: (text: string) => unknown,
  ): Settings[K] | null => {
    const text = params.get(key);
    if (text === null) return before[key];
    const result = z.safeParse(Settings.shape[key], OFF.has(text) ? null : read(text));
    return result.success ? (result.data as Settings[K]) : before[key];
  };
  return {
    cases: take('cases', Number),
    now: take('now', isoOf),
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

function parsed(kept: string | null): Settings {
  if (kept === null) return USUAL;
  try {
    return z.safeParse(Settings, JSON.parse(kept)).data ?? USUAL;
  } catch {
    return USUAL;
  }
}

function isoOf(text: string): string | null {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
