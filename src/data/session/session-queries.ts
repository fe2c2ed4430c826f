import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { sessionEndpoints } from '@/contract/endpoints/session';

/** Who is signed in. Read only where the tab has a token (`readTabSession`). */
export const sessionQueries = {
  all: () => ['session'] as const,
  current: () =>
    queryOptions({
      queryKey: [...sessionQueries.all(), 'current'] as const,
      queryFn: ({ signal }) => call(sessionEndpoints.getSession, {}, { signal }),
      staleTime: 5 * 60_000,
    }),
};
