import type { MatchReason } from './match';
import type { NameWord } from './name-words';
import { likenessOf, type Likeness, LIKENESSES } from './word-likeness';

/** A name as it is compared: words of the Latin name and of the own script. */
export interface ComparedName {
  readonly latin: readonly NameWord[];
  readonly own: readonly NameWord[];
}

/**
 * How far two names agree. `whole`: every word of the shorter one stands in the other, and there are
 * two or both have but one. `most`: all words but one. `half`: a given or a family name alone.
 * `apart`: they can be compared and are two names. `unknown`: one of them is missing, or their
 * scripts cannot be compared.
 */
export interface NameLikeness {
  readonly extent: 'whole' | 'most' | 'half' | 'apart' | 'unknown';
  readonly isGivenAlike: boolean;
  readonly reasons: readonly MatchReason[];
  /** How many words agree. */
  readonly words: number;
}

const UNKNOWN: NameLikeness = { extent: 'unknown', isGivenAlike: false, reasons: [], words: 0 };

export function compareNames(one: ComparedName, other: ComparedName): NameLikeness {
  const latin = compareWords(one.latin, other.latin);
  const own = compareOwn(one.own, other.own);
  if (own.extent === 'whole') {
    return { ...own, reasons: [...latin.reasons.filter((r) => r === 'name'), 'own-script'] };
  }
  // 王伟 and 王薇 are both Wang Wei: what they write themselves tells them apart.
  if (own.extent === 'apart' && latin.extent === 'whole') return { ...latin, extent: 'half' };
  if (latin.extent !== 'unknown' && latin.extent !== 'apart') return latin;
  const crossed = [compareWords(one.latin, other.own), compareWords(one.own, other.latin)];
  return crossed.find(({ extent }) => extent === 'whole') ?? latin;
}

/** Own scripts: those without spaces are compared whole, the others by their words. */
function compareOwn(one: readonly NameWord[], other: readonly NameWord[]): NameLikeness {
  const [a, b] = [one, other].map((words) => words.map(({ folded }) => folded).join(''));
  if (!a || !b) return UNKNOWN;
  if (one[0]?.script !== other[0]?.script) return UNKNOWN;
  if (a === b) {
    return { extent: 'whole', isGivenAlike: true, reasons: ['own-script'], words: 2 };
  }
  if (one[0]?.script === 'han') {
    return { extent: 'apart', isGivenAlike: false, reasons: [], words: 0 };
  }
  return compareWords(one, other);
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: Likeness;
  readonly isCrossed: boolean;
}

function compareWords(one: readonly NameWord[], other: readonly NameWord[]): NameLikeness {
  const [a, b] = [comparable(one), comparable(other)];
  if (a.length === 0 || b.length === 0) return UNKNOWN;
  const whole = runTogether(a, b);
  if (whole !== null) return whole;
  const pairs = pairsOf(a, b);
  const fewer = Math.min(a.length, b.length);
  const more = Math.max(a.length, b.length);
  const isGivenAlike = pairs.some(
    (pair) => a[pair.one]?.part === 'given' || b[pair.other]?.part === 'given',
  );
  const found = pairs.length;
  const isWhole = found === fewer && (fewer >= 2 || more === 1);
  const isMost = found >= 2 && found === fewer - 1;
  const extent = isWhole ? 'whole' : isMost ? 'most' : found > 0 ? 'half' : 'apart';
  return {
    extent,
    isGivenAlike,
    reasons: reasonsOf(pairs, isWhole && fewer === more),
    words: found,
  };
}

/** Words that have a reading; one in a script that nobody transliterates says nothing. */
const comparable = (words: readonly NameWord[]): readonly NameWord[] =>
  words.filter(({ readings }) => readings.length > 0);

/** `Xiu Ying` and `Xiuying`, `Jean-Baptiste` and `Jeanbaptiste`: the same letters, parted otherwise. */
function runTogether(a: readonly NameWord[], b: readonly NameWord[]): NameLikeness | null {
  if (a.length === b.length || Math.min(a.length, b.length) < 2) return null;
  const letters = (words: readonly NameWord[]): string =>
    words.map(({ readings }) => readings[0]).join('');
  const turned = (words: readonly NameWord[]): string =>
    letters([
      ...words.filter(({ part }) => part === 'family'),
      ...words.filter(({ part }) => part === 'given'),
    ]);
  const words = Math.min(a.length, b.length);
  if (letters(a) === letters(b))
    return { extent: 'whole', isGivenAlike: true, reasons: ['name'], words };
  if (turned(a) === letters(b) || letters(a) === turned(b)) {
    return { extent: 'whole', isGivenAlike: true, reasons: ['name-swapped'], words };
  }
  return null;
}

/** The best pairs of words, each used once; same words first, and in their own place rather. */
function pairsOf(a: readonly NameWord[], b: readonly NameWord[]): readonly Pair[] {
  const all: Pair[] = [];
  for (const [one, word] of a.entries()) {
    for (const [other, another] of b.entries()) {
      const likeness = likenessOf(word, another);
      if (likeness === null) continue;
      all.push({ one, other, likeness, isCrossed: word.part !== another.part });
    }
  }
  all.sort(
    (x, y) =>
      LIKENESSES.indexOf(x.likeness) - LIKENESSES.indexOf(y.likeness) ||
      Number(x.isCrossed) - Number(y.isCrossed),
  );
  const taken = { one: new Set<number>(), other: new Set<number>() };
  return all.filter(({ one, other }) => {
    if (taken.one.has(one) || taken.other.has(other)) return false;
    taken.one.add(one);
    taken.other.add(other);
    return true;
  });
}

const REASON_OF: Readonly<Record<Likeness, MatchReason | null>> = {
  same: null,
  'look-alike': 'name-look-alike',
  transliteration: 'name-transliteration',
  typo: 'name-typo',
};

function reasonsOf(pairs: readonly Pair[], isEveryWord: boolean): readonly MatchReason[] {
  const reasons = new Set<MatchReason>();
  for (const { likeness } of pairs) {
    const reason = REASON_OF[likeness];
    if (reason !== null) reasons.add(reason);
  }
  if (pairs.length > 0 && pairs.every(({ isCrossed }) => isCrossed)) reasons.add('name-swapped');
  if (!isEveryWord) reasons.add('name-partly');
  if (reasons.size === 0) reasons.add('name');
  return [...reasons];
}
