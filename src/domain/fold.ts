/**
 * Folding of text for search (Product reference, §1: a search that misses `Núñez` typed as
 * `nunez` is dreaded). Upper and lower case, accents, Arabic spelling variants, transliteration
 * marks and kinds of digits fall together; nothing shown to anybody is ever folded.
 */

/** Letters that Unicode does not decompose but that people type without their stroke or tie. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['đ', 'd'],
  ['Đ', 'd'],
  ['ð', 'd'],
  ['Ð', 'd'],
  ['þ', 'th'],
  ['Þ', 'th'],
  ['ħ', 'h'],
  ['Ħ', 'h'],
  ['ŧ', 't'],
  ['Ŧ', 't'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['Ŋ', 'n'],
  ['ə', 'e'],
  ['Ə', 'e'],
  ['ς', 'σ'],
  // Arabic: one alef, one yeh, one heh, one kaf; the seat of a hamza decomposes by itself.
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ے', 'ي'],
  ['ة', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ە', 'ه'],
  ['ک', 'ك'],
  ['ء', ''],
  ['ـ', ''],
]);

/** Vowel points and accents of scripts in which they are optional in writing. */
const OPTIONAL_MARKS =
  // oxlint-disable-next-line no-misleading-character-class -- marks one by one are what is meant
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;

/** Apostrophes and the half rings of transliteration, and characters that are not seen at all. */
const INVISIBLE =
  // oxlint-disable-next-line no-misleading-character-class -- marks one by one are what is meant
  /['’‘‛`´′ʹʻʼʽʾʿˈˊˋ\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/u;

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** The first digit of each decimal system in use where our offices are, and its neighbours. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50];

const cache = new Map<string, string>();

/**
 * The folded form of one character (code point): letters and digits without what search ignores,
 * `''` for what vanishes, `' '` for everything that separates words.
 */
export function foldChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80 && char.length === 1) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return char;
    if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32);
    return code === 0x27 || code === 0x60 ? '' : ' ';
  }
  const known = cache.get(char);
  if (known !== undefined) return known;
  const folded = foldRareChar(char);
  // Names use a few thousand characters; a hostile text must not fill memory with the rest.
  if (cache.size < 4_096) cache.set(char, folded);
  return folded;
}

function foldRareChar(char: string): string {
  if (INVISIBLE.test(char)) return '';
  let folded = '';
  for (const part of char.normalize('NFKD').replace(OPTIONAL_MARKS, '')) {
    const letter = LETTERS.get(part);
    if (letter !== undefined) folded += letter;
    else if (INVISIBLE.test(part)) continue;
    else if (WORD.test(part)) folded += lower(part);
    else folded += ' ';
  }
  // A lone mark vanishes; a lone symbol separates.
  return folded.trim() === '' && folded !== '' ? ' ' : folded.replace(/ +/gu, ' ');
}

function lower(part: string): string {
  const code = part.codePointAt(0) ?? 0;
  for (const zero of ZEROS) {
    if (code >= zero && code <= zero + 9) return String(code - zero);
  }
  const lowered = part.toLowerCase().normalize('NFKD').replace(OPTIONAL_MARKS, '');
  return LETTERS.get(lowered) ?? lowered;
}

/**
 * Folds a text: words of plain letters and ASCII digits with one space between. Idempotent.
 *
 * @example fold('Núñez  O’Hara-Øst') === 'nunez ohara ost'
 */
export function fold(text: string): string {
  let folded = '';
  for (const char of text) folded += foldChar(char);
  return folded.replace(/ {2,}/gu, ' ').trim();
}

/**
 * The words of what somebody typed into a search: each must begin a word of a row's search key.
 * Digits in groups are one number, so that a telephone number is found however it is spaced.
 */
export function searchTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  let digits = '';
  for (const word of fold(text).split(' ')) {
    if (/^[0-9]+$/u.test(word)) {
      digits += word;
      continue;
    }
    if (digits !== '') tokens.push(withoutTrunk(digits));
    digits = '';
    if (word !== '') tokens.push(word);
  }
  if (digits !== '') tokens.push(withoutTrunk(digits));
  return tokens;
}

/** `00` abroad and `0` at home stand before a number, and are not part of it. */
function withoutTrunk(digits: string): string {
  return digits.length >= 8 ? digits.replace(/^0{1,2}/u, '') : digits;
}
