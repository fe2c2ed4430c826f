import { speaks } from '../plan/interpreters/languages';

/** Somebody to whom work may be given, as far as the order of the choice depends on it. */
export interface Offered {
  /** BCP 47. */
  readonly languages: readonly string[];
  /** Points that they could still carry; negative beyond their capacity, null while nobody knows. */
  readonly room: number | null;
  readonly isAway: boolean;
  /** How many of the cases they could not take. */
  readonly refusals: number;
}

/**
 * Whom to offer first for this work: who is there before who is away, who can take most of it, who has
 * room before who has none, then by how many of its languages they speak, then by room. Zero where all is
 * equal; whoever is last can be chosen all the same.
 *
 * @param languages those of the patients, each once; none where they are not known.
 */
export function compareOffered(a: Offered, b: Offered, languages: readonly string[]): number {
  const spoken = (one: Offered): number =>
    languages.filter((language) => speaks(one.languages, language)).length;
  return (
    Number(a.isAway) - Number(b.isAway) ||
    a.refusals - b.refusals ||
    Number(hasRoom(b)) - Number(hasRoom(a)) ||
    spoken(b) - spoken(a) ||
    byRoom(b.room, a.room)
  );
}

const hasRoom = ({ room }: Offered): boolean => room !== null && room > 0;

/** What nobody knows is less than anything. */
const byRoom = (a: number | null, b: number | null): number =>
  a === b ? 0 : (a ?? -Infinity) - (b ?? -Infinity);
