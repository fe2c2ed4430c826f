import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { endpoints } from '@/contract/endpoints';

/** Who is signed in. Read only where the tab has a token (`readTabSession`). */
export const sessionQueries = {
  all: () => ['session'] as const,
  current: () =>
    queryOptions({
      queryKey: [...sessionQueries.all(), 'current'] as const,
      queryFn: ({ signal }) => call(endpoints.getSession, {}, { signal }),
      staleTime: 5 * 60_000,
    }),
};
