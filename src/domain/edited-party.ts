import type { Companion } from './case';

/** Who comes along, as an edit names them. */
interface NamedCompanion extends Omit<Companion, 'nationality'> {
  /** Not said: it stays as it is, and is not known of somebody new. */
  readonly nationality?: string | null | undefined;
}

/** The party of a case that is named anew: what whoever edits it does not know stays with each of them. */
export function editedParty(
  party: readonly Companion[],
  named: readonly NamedCompanion[],
): readonly Companion[] {
  const known = new Map(party.map(({ id, nationality }) => [id, nationality]));
  return named.map(({ nationality, ...companion }) => ({
    ...companion,
    nationality: nationality === undefined ? (known.get(companion.id) ?? null) : nationality,
  }));
}
