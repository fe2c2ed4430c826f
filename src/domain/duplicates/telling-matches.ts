import type { Likeness } from './compare-people';
import { MATCH_STRENGTHS } from './match';

/** A name that more patients share says nothing about any of them (config). */
export const MOST_OF_ONE_NAME = 2;
/** The same of a telephone or an address: families share them (config). */
export const MOST_OF_ONE_CONTACT = 6;
/** A name that chance brings about so often (config) is no hint by itself. */
export const MOST_BY_CHANCE = 0.15;

interface Found {
  readonly likeness: Likeness;
}

/**
 * Those that are worth a hint, surest first: a name alone, or a telephone alone, counts only where
 * few bear or share it.
 *
 * @param namesakes how many of that name chance alone would bring about.
 */
export function tellingMatches<T extends Found>(
  found: readonly T[],
  namesakes: number,
): readonly T[] {
  const named = found.filter(({ likeness }) => likeness.isNameAlone).length;
  const reached = found.filter(({ likeness }) => likeness.isContactAlone).length;
  const isCommon = named > MOST_OF_ONE_NAME || namesakes > MOST_BY_CHANCE;
  return found
    .filter(
      ({ likeness }) =>
        !(likeness.isNameAlone && isCommon) &&
        !(likeness.isContactAlone && reached > MOST_OF_ONE_CONTACT),
    )
    .toSorted((one, other) => rank(one) - rank(other) || reasonsOf(other) - reasonsOf(one));
}

const rank = ({ likeness }: Found): number => MATCH_STRENGTHS.indexOf(likeness.strength);
const reasonsOf = ({ likeness }: Found): number => likeness.reasons.length;
