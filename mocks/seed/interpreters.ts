import { type Interpreter, INTERPRETER_MODES, type Shift } from '@/domain/plan/interpreter';
import { DEFAULT_SIZE } from './config';
import type { Ground } from './ground';
import { latinName, makeFamilyName, makeName } from './names';
import { drawsOf } from './random';
import { seedId } from './seed-ids';

/** Weekly shifts: weekdays from–to (1 = Monday), minutes of the day. */
const PATTERNS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  early: [1, 5, 7 * 60, 15 * 60 + 30],
  day: [1, 5, 8 * 60, 17 * 60],
  late: [1, 5, 9 * 60 + 30, 18 * 60 + 30],
  long: [1, 4, 7 * 60, 17 * 60 + 30],
  weekend: [2, 6, 8 * 60, 17 * 60],
};

/**
 * The interpreters of the four campuses at the demo's default size: campus, pool of names, languages
 * with dialects, modes (`p` in person, `v` video, `t` telephone), shifts. Every language of the
 * demo's patients is spoken by somebody, the rare ones by video or telephone.
 */
const LINES = `rochester|es|es,es-MX|pvt|day
rochester|es|es,es-CO|pv|early
rochester|es|es,es-419|pvt|late
rochester|es|es,es-GT,quc|pv|day
rochester|es|es,es-PE,qu|pvt|long
rochester|es|es,pt-BR,pt|pvt|day
rochester|es|es,es-MX|pvt|early
rochester|es|es,es-DO|pv|day
rochester|es|es,es-HN|pvt|late
rochester|ar|ar,ar-AE|pvt|day
rochester|ar|ar,ar-EG|pv|early
rochester|ar|ar,ar-SA,fr|pvt|late
rochester|zh|zh-Hans,zh-Hant|pvt|day
rochester|zh|zh-Hans,zh-Hant,yue|pv|early
rochester|pt|pt-BR,pt|pvt|day
rochester|hi|hi,gu,pa|pvt|day
rochester|ru|ru,uk|pvt|early
rochester|id|id|pv|day
rochester|am|am,it|vt|long
arizona|es|es,es-MX|pvt|day
arizona|es|es,es-MX|pv|early
arizona|es|es,es-419|pvt|late
arizona|es|es,es-HN|pv|weekend
arizona|es|es,es-GT|pvt|day
arizona|es|es,es-419|pv|long
arizona|ar|ar,ar-AE,he|pvt|day
arizona|zh|zh-Hans|pvt|day
arizona|ko|ko,ja|pvt|day
arizona|vi|vi|pvt|long
arizona|fr|fr,de|pvt|day
florida|es|es,es-CU|pvt|day
florida|es|es,es-DO|pv|early
florida|es|es,es-CO|pvt|late
florida|es|es,es-PA|pv|day
florida|es|es,es-EC|pvt|weekend
florida|es|es,es-PE|pv|day
florida|es|es,es-419|pvt|early
florida|pt|pt-BR,pt|pvt|day
florida|ar|ar,ar-LB|pvt|day
florida|fr|fr,ht|pvt|early
florida|zh|zh-Hans,zh-Hant|pvt|day
florida|hi|hi,ta,bn,ur|vt|day
florida|el|el,tr|pvt|day
london|ar|ar,ar-KW|pvt|day
london|zh|zh-Hans,zh-Hant|pvt|day
london|hi|hi,ur,pa,bn,gu|pvt|late
london|is|is,de,it|vt|day`;

const MODE_LETTERS = { 'in-person': 'p', video: 'v', phone: 't' } as const;

/** Of two in three rows a woman: who interprets is more often one. */
const isWoman = (n: number): boolean => n % 3 !== 1;

function shiftsOf(pattern: string): readonly Shift[] {
  const [first, last, from, to] = PATTERNS[pattern] ?? [1, 5, 480, 1020];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    weekday: first + index,
    from,
    to,
  }));
}

const made = new WeakMap<Ground, readonly Interpreter[]>();

/** The interpreters of a world: the list above, as often as the world is larger than the default. */
export function interpretersOf(ground: Ground): readonly Interpreter[] {
  const known = made.get(ground);
  if (known !== undefined) return known;
  const lines = LINES.split('\n');
  const count = Math.max(lines.length, Math.round((lines.length * ground.size) / DEFAULT_SIZE));
  const names = new Set<string>();
  const interpreters = Array.from({ length: count }, (_, index): Interpreter => {
    const n = index + 1;
    const [campus = '', pool = '', languages = '', modes = '', pattern = ''] =
      lines[index % lines.length]?.split('|') ?? [];
    const draws = drawsOf(ground.seed, n, 'interpreters');
    const isFemale = isWoman(n);
    let name = '';
    for (let turn = 0; turn < 6 && (name === '' || names.has(name)); turn += 1) {
      name = latinName(makeName(pool, isFemale, makeFamilyName(pool, draws), draws));
    }
    names.add(name);
    return {
      id: seedId('interpreter', n),
      version: 1,
      name,
      sex: isFemale ? 'female' : 'male',
      campus,
      languages: languages.split(','),
      modes: INTERPRETER_MODES.filter((mode) => modes.includes(MODE_LETTERS[mode])),
      shifts: shiftsOf(pattern),
    };
  });
  made.set(ground, interpreters);
  return interpreters;
}
