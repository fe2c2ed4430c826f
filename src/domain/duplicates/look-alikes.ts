/**
 * Letters of Cyrillic and Greek that look like Latin ones (Quality, F3). Only folded, small letters:
 * `fold` has run before.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ...'аa вb гr еe зz иu іi їi кk мm нh оo пn рp сc тt уy хx ѕs јj ӏl ԁd ԛq ԝw һh'.split(' '),
    ...'αa βb γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw'.split(' '),
    ...'ոn սu օo հh'.split(' '),
  ].map((pair) => [Array.from(pair)[0] ?? '', Array.from(pair)[1] ?? ''] as const),
);

const LATIN = /[a-z]/u;

/**
 * A folded word whose letters come from two alphabets, read as the Latin word that it looks like;
 * null for a word of one alphabet, which is what it says.
 */
export function latinLookedLike(word: string): string | null {
  if (!LATIN.test(word)) return null;
  let read = '';
  let isMixed = false;
  for (const char of word) {
    const latin = LOOK_ALIKES.get(char);
    if (latin !== undefined) isMixed = true;
    read += latin ?? char;
  }
  return isMixed ? read : null;
}

/** A word of look-alikes alone (`Сара`, `Аса`), as Latin eyes read it; null where a letter is none. */
export function readAsLatin(word: string): string | null {
  let read = '';
  for (const char of word) {
    const latin = LOOK_ALIKES.get(char);
    if (latin === undefined) return null;
    read += latin;
  }
  return read === '' ? null : read;
}
