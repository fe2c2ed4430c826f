import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { cacheColumns } from './preference-cache';

/** How the signed-in person likes the dashboard, on whichever device. */
export const preferenceQueries = {
  all: () => ['preferences'] as const,
  of: (personId: string) =>
    queryOptions({
      queryKey: [...preferenceQueries.all(), personId] as const,
      queryFn: async ({ signal }) => {
        // The first rows do without it.
        const { preferenceEndpoints } = await import('@/contract/endpoints/preferences');
        const mine = await call(preferenceEndpoints.getPreferences, {}, { signal });
        cacheColumns(personId, mine.columns);
        return mine;
      },
      staleTime: 60_000,
    }),
};
