import type { MatchReason } from './match';
import type { NameWord } from './name-words';
import { otherSpellings } from './romanizations';
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
  /** The words that agree, as the first of the two writes them. */
  readonly shared: readonly NameWord[];
  /** Both have two words or more, so that what does not agree is told and not only missing. */
  readonly areFull: boolean;
}

const UNKNOWN: NameLikeness = {
  extent: 'unknown',
  isGivenAlike: false,
  reasons: [],
  shared: [],
  areFull: false,
};

/** How alike two names are: as they are written in Latin letters and in their own script, and the one against the other. */
export function compareNames(one: ComparedName, other: ComparedName): NameLikeness {
  const latin = compareWords(one.latin, other.latin);
  const own = compareOwn(one.own, other.own);
  if (own.extent === 'whole') {
    const reasons = [...latin.reasons.filter((r) => r === 'name'), 'own-script'] as const;
    // Some scripts nobody can read here; what Latin letters say is counted rather.
    return { ...own, reasons, shared: one.latin.length > 0 ? one.latin : own.shared };
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
    return {
      extent: 'whole',
      isGivenAlike: true,
      reasons: ['own-script'],
      shared: one,
      areFull: true,
    };
  }
  if (one[0]?.script === 'han') {
    return { extent: 'apart', isGivenAlike: false, reasons: [], shared: [], areFull: false };
  }
  return compareWords(one, other);
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: Likeness;
  readonly isCrossed: boolean;
}

const EXTENTS = ['unknown', 'apart', 'half', 'most', 'whole'] as const;

/** As written, or else with the words of a given name, or of a family name, written in one. */
function compareWords(one: readonly NameWord[], other: readonly NameWord[]): NameLikeness {
  const [a, b] = [comparable(one), comparable(other)];
  let best = compareAsWritten(a, b);
  if (a.length === b.length || best.extent === 'unknown') return best;
  for (const joined of joinings(a.length > b.length ? a : b)) {
    const found = a.length > b.length ? compareAsWritten(joined, b) : compareAsWritten(a, joined);
    const isBetter = EXTENTS.indexOf(found.extent) > EXTENTS.indexOf(best.extent);
    const isFuller = found.extent === best.extent && !found.reasons.includes('name-partly');
    if (isBetter || (isFuller && best.reasons.includes('name-partly'))) best = found;
  }
  return best;
}

/** `Xiu Ying` and `Xiuying`, `Jean-Baptiste` and `Jeanbaptiste`: the same letters, parted otherwise. */
function joinings(words: readonly NameWord[]): readonly (readonly NameWord[])[] {
  return (['given', 'family'] as const).flatMap((part) => {
    const inPart = words.filter((word) => word.part === part);
    const [first] = inPart;
    if (first === undefined || inPart.length < 2) return [];
    const letters = inPart.map(({ readings }) => readings[0]).join('');
    const joined: NameWord = {
      ...first,
      folded: letters,
      readings: [letters, ...otherSpellings(letters)],
    };
    const others = words.filter((word) => word.part !== part);
    return [part === 'given' ? [joined, ...others] : [...others, joined]];
  });
}

function compareAsWritten(a: readonly NameWord[], b: readonly NameWord[]): NameLikeness {
  if (a.length === 0 || b.length === 0) return UNKNOWN;
  const pairs = pairsOf(a, b);
  const fewer = Math.min(a.length, b.length);
  const more = Math.max(a.length, b.length);
  const isGivenAlike =
    pairs.some(({ one, other }) => a[one]?.part === 'given' || b[other]?.part === 'given') ||
    ![a, b].every((words) => words.some(({ part }) => part === 'given'));
  const found = pairs.length;
  const isWhole = found === fewer && (fewer >= 2 || more === 1);
  // Brothers and sisters share all but one.
  const isMost = found >= 2 && found === fewer - 1 && isGivenAlike;
  const isWholeFamily = isWhole && !isGivenAlike;
  const extent =
    isWhole && !isWholeFamily ? 'whole' : isMost ? 'most' : found > 0 ? 'half' : 'apart';
  return {
    extent,
    isGivenAlike,
    reasons: reasonsOf(pairs, isWhole && fewer === more),
    shared: a.filter((_word, place) => pairs.some((pair) => pair.one === place)),
    areFull: fewer >= 2,
  };
}

/** Words that have a reading; one in a script that nobody transliterates says nothing. */
const comparable = (words: readonly NameWord[]): readonly NameWord[] =>
  words.filter(({ readings }) => readings.length > 0);

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
  if (pairs.length === 0) return [];
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
