import type { PersonWire } from '@/contract/person';
import type { Role } from '@/domain/vocabulary';

export interface PeopleGroup {
  readonly role: Role;
  readonly people: readonly PersonWire[];
}

/** In the order in which a newcomer looks for somebody to be. */
const ROLE_ORDER: readonly Role[] = ['coordinator', 'liaison', 'supervisor'];

/** The demo's people by their first role, each group by place and name; `words` narrows them. */
export function groupPeople(
  people: readonly PersonWire[],
  placeName: (person: PersonWire) => string,
  words: string,
  compare: (a: string, b: string) => number,
): readonly PeopleGroup[] {
  const needle = words.trim().toLocaleLowerCase();
  return ROLE_ORDER.map((role) => ({
    role,
    people: people
      .filter((person) => person.grants[0]?.role === role)
      .filter((person) =>
        `${person.name} ${placeName(person)}`.toLocaleLowerCase().includes(needle),
      )
      .toSorted((a, b) => compare(placeName(a), placeName(b)) || compare(a.name, b.name)),
  })).filter((group) => group.people.length > 0);
}
