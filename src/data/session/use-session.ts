import { useSuspenseQuery } from '@tanstack/react-query';
import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
import type { PersonWire } from '@/contract/person';
import { sessionQueries } from './session-queries';

export interface UsedSession {
  readonly person: PersonWire;
  /** Zone of the person's office or campus, IANA. */
  readonly timeZone: string;
  readonly expiresAt: string;
}

/** The signed-in person with what a frame shows of them. Suspends until known. */
export function useSession(): UsedSession {
  const { person, expiresAt } = useSuspenseQuery(sessionQueries.current()).data;
  const place = findOffice(person.place) ?? findCampus(person.place);
  return {
    person,
    timeZone: place?.timeZone ?? 'UTC',
    expiresAt,
  };
}
