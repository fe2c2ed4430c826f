import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQueries } from './session-queries';

/**
 * Whether the server has said in this page who is signed in; until then the frame may stand with what
 * the tab remembers, and nobody's words can be read or sealed (`recallSession`).
 */
export function useIsKnown(): boolean {
  return useSuspenseQuery(sessionQueries.current()).dataUpdatedAt > 0;
}
