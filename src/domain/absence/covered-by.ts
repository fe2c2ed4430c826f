import { absenceAt, type Colleagues, coversOf } from './absence';

/**
 * The people for whom this one answers now, for all or a part of what is theirs: who is away and names
 * them as cover, or somebody whose cover they are because that one is away as well.
 */
export function coveredBy(personId: string, people: Colleagues, nowMs: number): readonly string[] {
  const covered = new Set<string>();
  const answering = [personId];
  // It grows while it is walked: by whoever is away as well and covers for others.
  for (const coverId of answering) {
    for (const person of people) {
      const { id } = person;
      const absence = id === personId || covered.has(id) ? null : absenceAt(person, nowMs);
      if (absence === null || !coversOf(absence).includes(coverId)) continue;
      covered.add(id);
      answering.push(id);
    }
  }
  return [...covered];
}
