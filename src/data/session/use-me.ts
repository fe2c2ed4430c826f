import { useSuspenseQuery } from '@tanstack/react-query';
import type { PersonWire } from '@/contract/person';
import { sessionQueries } from './session-queries';

/** The person who is signed in. Suspends until known; only under a route that asks for sign-in. */
export function useMe(): PersonWire {
  return useSuspenseQuery(sessionQueries.current()).data.person;
}
