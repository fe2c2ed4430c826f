import type { Person } from '@/domain/case';
import { holdsAt } from './people';
import type { Draws } from './random';

/** Who may own a seeded case: liaisons by office, coordinators by campus, in weighted lists. */
export interface Team {
  readonly people: readonly Person[];
  readonly liaisonsOf: (office: string) => readonly Person[];
  readonly coordinatorsOf: (campus: string) => readonly Person[];
}

/** Who answers for which place, found once for each. */
export const makeTeam = (people: readonly Person[]): Team => {
  const listed = (role: 'liaison' | 'coordinator') => {
    const byPlace = new Map<string, readonly Person[]>();
    return (place: string): readonly Person[] => {
      let found = byPlace.get(place);
      if (!found) {
        found = people.filter((person) => holdsAt(person, role, place));
        byPlace.set(place, found);
      }
      return found;
    };
  };
  return {
    people,
    liaisonsOf: listed('liaison'),
    coordinatorsOf: listed('coordinator'),
  };
};

/**
 * An owner who may see the case. Liaisons carry it until the records are in, coordinators after;
 * Direct has coordinators only. Who speaks the language is preferred, more capacity carries more.
 */
export const ownerOf = (
  team: Team,
  office: string,
  campus: string,
  isEarly: boolean,
  language: string,
  draws: Draws,
): Person => {
  const liaisons = team.liaisonsOf(office);
  const byLiaison = draws.chance(isEarly ? 0.72 : 0.28);
  const pool = liaisons.length > 0 && byLiaison ? liaisons : team.coordinatorsOf(campus);
  const speakers = pool.filter((person) => person.languages.includes(language));
  const list = speakers.length > 0 && draws.chance(0.75) ? speakers : pool;
  const total = list.reduce((sum, person) => sum + person.capacity, 0);
  let draw = draws.next() * total;
  for (const person of list) {
    draw -= person.capacity;
    if (draw < 0) return person;
  }
  // Every campus has coordinators.
  return list.at(-1) as Person;
};

/** A coordinator of the campus other than the owner, who decided or closed. */
export const deciderOf = (team: Team, campus: string, draws: Draws): Person =>
  draws.pick(team.coordinatorsOf(campus));
