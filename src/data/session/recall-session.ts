import type { QueryClient } from '@tanstack/react-query';
import { readKeptSession } from './kept-session';
import { sessionQueries } from './session-queries';

/**
 * Lets this page draw its frame with what an earlier page of the tab was told of the person. It counts
 * as out of date: whoever asks who is signed in is answered by the server.
 *
 * @returns whether there was anything
 */
export function recallSession(client: QueryClient): boolean {
  const kept = readKeptSession();
  if (kept === null) return false;
  const { queryKey } = sessionQueries.current();
  client.setQueryData(queryKey, { ...kept, token: null }, { updatedAt: OUT_OF_DATE });
  return true;
}

const OUT_OF_DATE = 0;
