import { fold, foldChar } from './fold';

/**
 * The folded words that a row is found by (Product reference, §10: search that ignores accents,
 * order and transliteration marks). An index looks for words that begin with what was typed, so
 * whatever shall be found from its middle on gets a word of its own.
 */
export interface SearchSubject {
  readonly names: readonly (string | null)[];
  readonly phones: readonly (string | null)[];
  readonly reference: string;
}

export function searchKeyOf(subject: SearchSubject): string {
  const words = new Set<string>();
  for (const name of subject.names) if (name !== null) addName(words, name);
  addReference(words, subject.reference);
  for (const phone of subject.phones) if (phone !== null) addPhone(words, phone);
  return [...words].join(' ');
}

/** `Al-Rashid`, `Al Rashid` and `Alrashid` are one name: these join the word after them. */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'al el ul as ad an ar az abd abdel abdul abu bin ibn ' +
    'de del la le da di do dos van von mc mac st san'
  ).split(' '),
);
const HYPHENS = /[-‐‑‒–]/u;
/** Scripts written without spaces between the words of a name. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ASCII = /^[\x20-\x7e]*$/u;

function addName(words: Set<string>, name: string): void {
  const parts = fold(name).split(' ');
  for (const [place, part] of parts.entries()) {
    if (part === '') continue;
    words.add(part);
    const next = parts[place + 1];
    if (next !== undefined && PARTICLES.has(part)) words.add(part + next);
    addWithoutArticle(words, part);
  }
  if (HYPHENS.test(name)) addCompounds(words, name);
  if (!ASCII.test(name) && UNSPACED.test(name)) addSuffixes(words, name);
}

/** The article may be written onto the name: `Alrashid` is found by `rashid`, الراشد by راشد. */
function addWithoutArticle(words: Set<string>, part: string): void {
  if (part.length >= 6 && (part.startsWith('al') || part.startsWith('el')))
    words.add(part.slice(2));
  if (part.length >= 5 && part.startsWith('ال')) words.add(part.slice(2));
}

/** `Jean-Luc` is found by `jeanluc` as well. */
function addCompounds(words: Set<string>, name: string): void {
  for (const word of name.split(/\s+/u)) {
    if (HYPHENS.test(word)) words.add(fold(word).replaceAll(' ', ''));
  }
}

/** 王小明 is found by 小明 and by 明. */
function addSuffixes(words: Set<string>, name: string): void {
  for (const word of name.split(/[\s·・]+/u)) {
    const characters = Array.from(word);
    for (let start = 1; start < characters.length; start++) {
      if (!UNSPACED.test(characters[start] ?? '')) continue;
      const suffix = characters.slice(start).map(foldChar).join('').replaceAll(' ', '');
      if (suffix !== '') words.add(suffix);
    }
  }
}

/** `IC-2026-004217` is found whole, without its hyphens, from the year, and by `4217`. */
function addReference(words: Set<string>, reference: string): void {
  const [prefix = '', year = '', number = ''] = fold(reference).split(' ');
  words.add(prefix + year + number);
  words.add(year + number);
  words.add(number);
  words.add(number.replace(/^0+/u, ''));
}

/** Last digits of a number that people ask for, and whole numbers without their country's code. */
const PHONE_ENDS = [4, 7];
const COUNTRY_CODE_LENGTHS = [1, 2, 3];

function addPhone(words: Set<string>, phone: string): void {
  const digits = fold(phone)
    .replace(/[^0-9]/gu, '')
    .replace(/^00/u, '');
  if (digits === '') return;
  words.add(digits);
  for (const length of COUNTRY_CODE_LENGTHS) {
    if (digits.length - length > 7) words.add(digits.slice(length));
  }
  for (const length of PHONE_ENDS) if (digits.length > length) words.add(digits.slice(-length));
}
