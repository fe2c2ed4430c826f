import { typosBetween } from './edit-distance';
import type { NameWord } from './name-words';
import { soundOf } from './sound';

/** In what way two words are the same name, the plainest first. */
export const LIKENESSES = ['same', 'look-alike', 'transliteration', 'typo'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** How two words of names are alike; null where they are two names. */
export function likenessOf(one: NameWord, other: NameWord): Likeness | null {
  if (one.folded === other.folded) return 'same';
  let best: Likeness | null = null;
  for (const a of one.readings) {
    for (const b of other.readings) {
      const found = alike(a, b, one.isVoweled && other.isVoweled);
      if (found !== null && (best === null || rank(found) < rank(best))) best = found;
    }
  }
  if (best === 'same') return one.isMixed || other.isMixed ? 'look-alike' : 'transliteration';
  return best;
}

const rank = (likeness: Likeness): number => LIKENESSES.indexOf(likeness);

function alike(a: string, b: string, hasVowels: boolean): Likeness | null {
  if (a === b) return 'same';
  const [one, other] = [soundOf(a), soundOf(b)];
  if (!hasVowels) {
    // Bare consonants say little: two of them are needed.
    return one.skeleton === other.skeleton && one.skeleton.length >= 2 ? 'transliteration' : null;
  }
  // Daniel and Daniela, Mario and Maria are two names however near they are.
  if (ending(a) !== ending(b)) return null;
  if (one.form === other.form && one.form.length >= 2) return 'transliteration';
  const longest = Math.max(a.length, b.length);
  if (one.skeleton === other.skeleton && one.skeleton.length >= 2) {
    const most = one.form.length >= 6 ? 2 : 1;
    if (typosBetween(one.form, other.form, most) <= most) return 'transliteration';
  }
  const most = longest >= 8 ? 2 : longest >= 4 ? 1 : 0;
  return most > 0 && typosBetween(a, b, most) <= most ? 'typo' : null;
}

const ending = (word: string): string => {
  const last = word.replace(/h$/u, '').at(-1) ?? '';
  return last === 'a' || last === 'o' ? last : '';
};
