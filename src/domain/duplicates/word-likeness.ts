import { typosBetween } from './edit-distance';
import type { NameWord } from './name-words';
import { bonesOf, soundOf } from './sound';

/** In what way two words are the same name, the plainest first. */
export const LIKENESSES = ['same', 'look-alike', 'transliteration', 'typo'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** How two words of names are alike; null where they are two names. */
export function likenessOf(one: NameWord, other: NameWord): Likeness | null {
  if (one.folded === other.folded) return 'same';
  const hasVowels = one.isVoweled && other.isVoweled;
  let best: Likeness | null = null;
  for (const [place, a] of one.readings.entries()) {
    for (const [beside, b] of other.readings.entries()) {
      const isPlain = place === 0 && beside === 0;
      const found = hasVowels
        ? alike(a, b, isPlain)
        : bonesOf(a, one.isVoweled) === bonesOf(b, other.isVoweled)
          ? 'transliteration'
          : null;
      if (found !== null && (best === null || rank(found) < rank(best))) best = found;
    }
  }
  if (best === 'same') return one.isMixed || other.isMixed ? 'look-alike' : 'transliteration';
  return best;
}

const rank = (likeness: Likeness): number => LIKENESSES.indexOf(likeness);

/** @param isPlain both as they are written, so that a slip of the hand may be between them. */
function alike(a: string, b: string, isPlain: boolean): Likeness | null {
  if (a === b) return 'same';
  if (isOtherSex(a, b)) return null;
  const [one, other] = [soundOf(a), soundOf(b)];
  if (one.form === other.form && one.form.length >= 2) return 'transliteration';
  if (one.skeleton === other.skeleton && one.skeleton.length >= 2) {
    const [shorter, longer] = [one.form, other.form].toSorted((x, y) => x.length - y.length);
    const most = one.form.length >= 6 ? 2 : 1;
    // Luis and Lucía have the same consonants; in short words a vowel more is another name.
    const isNear = (shorter?.length ?? 0) >= 5 || shorter?.length === longer?.length;
    if (isNear && typosBetween(one.form, other.form, most) <= most) return 'transliteration';
  }
  if (!isPlain) return null;
  const longest = Math.max(a.length, b.length);
  const most = longest >= 8 ? 2 : longest >= 4 ? 1 : 0;
  return most > 0 && typosBetween(a, b, most) <= most ? 'typo' : null;
}

/** Daniel and Daniela, Mario and Maria are two names however near they are. */
function isOtherSex(a: string, b: string): boolean {
  const [one, other] = [/^(.+?)([ao]?)$/u.exec(a), /^(.+?)([ao]?)$/u.exec(b)];
  return one?.[1] === other?.[1] && one?.[2] !== other?.[2];
}
