import type { Ground, Likeness } from './compare-people';
import { MATCH_STRENGTHS } from './match';

/** A name that more patients share says nothing about any of them (config). */
export const MOST_OF_ONE_NAME = 2;
/** The same of a telephone or an address: families share them (config). */
export const MOST_OF_ONE_CONTACT = 6;
/**
 * Show a hint only if at most this many people would share the name by chance (config). A common
 * name alone says nothing. Beside a birth date, a part of a name says more: few of its bearers were
 * born on that day, and many times as many on the days that a slip leads to.
 */
export const MOST_BY_CHANCE: Partial<Readonly<Record<Ground, number>>> = {
  name: 0.4,
  'part-and-slip': 10,
  'part-and-date': 150,
};

interface Found {
  readonly likeness: Likeness;
}

/**
 * Those that are worth a hint, surest first: what rests on little counts only where few bear or
 * share it.
 *
 * @param namesakes how many people with these words in their name chance alone would bring about.
 */
export function tellingMatches<T extends Found>(
  found: readonly T[],
  namesakes: (words: readonly string[]) => number,
): readonly T[] {
  const named = found.filter(({ likeness }) => likeness.restsOn === 'name').length;
  const reached = found.filter(({ likeness }) => likeness.restsOn === 'contact').length;
  return found
    .filter(({ likeness: { restsOn, shared } }) => {
      if (restsOn === 'name' && named > MOST_OF_ONE_NAME) return false;
      if (restsOn === 'contact') return reached <= MOST_OF_ONE_CONTACT;
      const most = MOST_BY_CHANCE[restsOn];
      return most === undefined || namesakes(shared) <= most;
    })
    .toSorted((one, other) => rank(one) - rank(other) || reasonsOf(other) - reasonsOf(one));
}

const rank = ({ likeness }: Found): number => MATCH_STRENGTHS.indexOf(likeness.strength);
const reasonsOf = ({ likeness }: Found): number => likeness.reasons.length;
