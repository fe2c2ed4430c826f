import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { revealEndpoints } from '@/contract/endpoints/reveals';

/** A reveal is to be in a supervisor's review within five seconds (quality, C4). */
const REVIEW_MS = 5_000;

export const revealQueries = {
  all: () => ['reveals'] as const,
  /** My own, where one is open; supervisors alone may ask. */
  open: () =>
    queryOptions({
      queryKey: [...revealQueries.all(), 'open'] as const,
      queryFn: async ({ signal }) =>
        (await call(revealEndpoints.getOpenReveal, {}, { signal })).reveal,
      staleTime: 60_000,
    }),
  /** Those that supervisors look at; asked again and again while somebody does. */
  review: () =>
    queryOptions({
      queryKey: [...revealQueries.all(), 'review'] as const,
      queryFn: ({ signal }) => call(revealEndpoints.listReveals, {}, { signal }),
      staleTime: REVIEW_MS,
      refetchInterval: REVIEW_MS,
    }),
};
