import { useQuery } from '@tanstack/react-query';
import type { PersonWire } from '@/contract/person';
import { peopleQueries } from '@/data/people/people-queries';

const NOBODY: readonly PersonWire[] = [];

/** The staff directory; empty until it has arrived. */
export function usePeople(): readonly PersonWire[] {
  return useQuery(peopleQueries.directory()).data ?? NOBODY;
}

/** One person by id; undefined until the directory has arrived, or where the id is unknown. */
export function usePerson(id: string | null): PersonWire | undefined {
  return usePeople().find((person) => person.id === id);
}
