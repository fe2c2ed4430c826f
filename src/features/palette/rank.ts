import { fold } from '@/domain/fold';

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');

/**
 * How well typed words find something by its name: each of them must begin a word of it, in any
 * order, without regard to case and accents (`fold`). Higher is better; null where it is not found.
 * A name that begins as typed comes before one that has it further on, a short before a long one.
 */
export function rankOf(typed: string, name: string): number | null {
  const wanted = wordsOf(typed);
  const words = wordsOf(name);
  if (wanted.length === 0) return 0;
  const isFound = wanted.every((want) => words.some((word) => word.startsWith(want)));
  if (!isFound) return null;
  const begins = words.join(' ').startsWith(wanted.join(' ')) ? 1_000 : 0;
  const whole = wanted.filter((want) => words.includes(want)).length * 100;
  return begins + whole - words.length;
}

/** Those that the words find, the best first; equal ones as they stood. */
export function ranked<T>(
  typed: string,
  items: readonly T[],
  nameOf: (item: T) => string,
): readonly T[] {
  return items
    .flatMap((item) => {
      const rank = rankOf(typed, nameOf(item));
      return rank === null ? [] : [{ item, rank }];
    })
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ item }) => item);
}
