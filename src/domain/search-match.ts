import { foldChar, searchTokens } from './fold';
import { articleLength, isParticle } from './name-particles';
import { isUnspaced } from './unspaced-scripts';

/** UTF-16 offsets into the text as it is shown; `end` is not included. */
export interface MatchRange {
  readonly start: number;
  readonly end: number;
}

/** One folded character, and the span of the text that it came from. */
interface FoldedChar {
  readonly char: string;
  readonly start: number;
  readonly end: number;
  /** Whether a hit may begin here. */
  readonly isStart: boolean;
  /** Whether it parts words without parting a name. */
  readonly isHyphen: boolean;
}

const DIGITS = /^[0-9]+$/u;

/**
 * Where the words of a search occur in a text, to be marked; in order, apart from each other. Folds
 * as the search itself does (`fold.ts`), and answers in offsets of the unfolded text, whole
 * characters with their accents.
 */
export function matchRanges(text: string, query: string): readonly MatchRange[] {
  const tokens = searchTokens(query);
  if (tokens.length === 0 || text === '') return [];
  const chars = foldedChars(text);
  const ranges: MatchRange[] = [];
  for (const token of tokens) {
    const isNumber = DIGITS.test(token) && token.length >= 3;
    for (let from = 0; from < chars.length; from++) {
      const first = chars[from];
      if (first === undefined || first.char === ' ') continue;
      // The last digits of a number are searched for as well as its first ones.
      if (!first.isStart && !(isNumber && DIGITS.test(first.char))) continue;
      const last = matchFrom(chars, from, token, isNumber);
      if (last !== null) ranges.push({ start: first.start, end: last.end });
    }
  }
  return merged(ranges);
}

/**
 * The last character of the token when it matches from there on. Separators are passed over inside
 * a number (`+34 600 123`), and a hyphen or an article's space inside a name (`Al-Rashid`).
 */
function matchFrom(
  chars: readonly FoldedChar[],
  from: number,
  token: string,
  isNumber: boolean,
): FoldedChar | null {
  let at = from;
  let matched = 0;
  let last: FoldedChar | null = null;
  while (matched < token.length) {
    const next = chars[at];
    if (next === undefined) return null;
    at += 1;
    if (next.char === ' ') {
      if (isNumber || joins(chars, at - 1)) continue;
      return null;
    }
    if (next.char !== token[matched]) return null;
    matched += 1;
    last = next;
  }
  return last;
}

/** A separator that does not part a name: a hyphen, or the space after an article. */
function joins(chars: readonly FoldedChar[], at: number): boolean {
  const separator = chars[at];
  if (separator === undefined) return false;
  if (separator.isHyphen) return true;
  let word = '';
  for (let before = at - 1; before >= 0 && chars[before]?.char !== ' '; before--) {
    word = (chars[before]?.char ?? '') + word;
  }
  return isParticle(word);
}

const HYPHEN = /^[-‐‑‒–]$/u;

function foldedChars(text: string): readonly FoldedChar[] {
  const chars: FoldedChar[] = [];
  let start = 0;
  for (const char of text) {
    const end = start + char.length;
    const folded = foldChar(char);
    const previous = chars.at(-1);
    if (folded === '') {
      // An accent written as its own character belongs to the letter before it.
      if (previous !== undefined && /\p{M}/u.test(char)) {
        chars[chars.length - 1] = { ...previous, end };
      }
    } else if (folded === ' ') {
      chars.push({ char: ' ', start, end, isStart: false, isHyphen: HYPHEN.test(char) });
    } else {
      const begins = previous === undefined || previous.char === ' ' || isUnspaced(char);
      let isStart = begins;
      for (const unit of folded.split('')) {
        chars.push({ char: unit, start, end, isStart, isHyphen: false });
        isStart = false;
      }
    }
    start = end;
  }
  return withArticles(chars);
}

/** The same with a start behind each article that is written onto its name, where the search finds it too. */
function withArticles(chars: readonly FoldedChar[]): readonly FoldedChar[] {
  const starts = new Set<number>();
  let at = 0;
  const words = chars
    .map(({ char }) => char)
    .join('')
    .split(' ');
  for (const word of words) {
    const article = articleLength(word);
    if (article > 0) starts.add(at + article);
    at += word.length + 1;
  }
  if (starts.size === 0) return chars;
  return chars.map((char, place) => (starts.has(place) ? { ...char, isStart: true } : char));
}

function merged(ranges: readonly MatchRange[]): readonly MatchRange[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const result: MatchRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last === undefined || range.start > last.end) result.push(range);
    else if (range.end > last.end)
      result[result.length - 1] = { start: last.start, end: range.end };
  }
  return result;
}
