import { fold, foldChar } from './fold';
import { articleLength, isParticle } from './name-particles';
import { hasUnspaced, isUnspaced } from './unspaced-scripts';

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

/** The folded words by which a case is found: of names, of its reference, of telephone numbers. */
export function searchKeyOf(subject: SearchSubject): string {
  const words = new Set<string>();
  for (const name of subject.names) if (name !== null) addName(words, name);
  addReference(words, subject.reference);
  for (const phone of subject.phones) if (phone !== null) addPhone(words, phone);
  return [...words].join(' ');
}

const HYPHENS = /[-‐‑‒–]/u;
const ASCII = /^[\x20-\x7e]*$/u;

function addName(words: Set<string>, name: string): void {
  const parts = fold(name).split(' ');
  for (const [place, part] of parts.entries()) {
    if (part === '') continue;
    words.add(part);
    const next = parts[place + 1];
    if (next !== undefined && isParticle(part)) words.add(part + next);
    const article = articleLength(part);
    if (article > 0) words.add(part.slice(article));
  }
  if (HYPHENS.test(name)) addCompounds(words, name);
  if (!ASCII.test(name) && hasUnspaced(name)) addSuffixes(words, name);
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
      if (!isUnspaced(characters[start] ?? '')) continue;
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
