import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { readTabSession } from '@/api/session-token';
import { sessionEndpoints } from '@/contract/endpoints/session';
import { takeKey } from './take-key';

/** Who is signed in. Read only where the tab has a token (`readTabSession`). */
export const sessionQueries = {
  all: () => ['session'] as const,
  current: () =>
    queryOptions({
      queryKey: [...sessionQueries.all(), 'current'] as const,
      queryFn: async ({ signal }) =>
        takeKey(
          await call(sessionEndpoints.getSession, {}, { signal }),
          (personId) => readTabSession()?.personId === personId,
        ),
      staleTime: 5 * 60_000,
    }),
};
