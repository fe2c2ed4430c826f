import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { demoEndpoints } from '@/contract/endpoints/demo';

/** The demo's own state: its people to sign in as, its size, age and switches. */
export const demoQueries = {
  all: () => ['demo'] as const,
  people: () =>
    queryOptions({
      queryKey: [...demoQueries.all(), 'people'] as const,
      queryFn: async ({ signal }) =>
        (await call(demoEndpoints.listDemoPeople, {}, { signal })).items,
      staleTime: 10 * 60_000,
    }),
  state: () =>
    queryOptions({
      queryKey: [...demoQueries.all(), 'state'] as const,
      queryFn: ({ signal }) => call(demoEndpoints.getDemo, {}, { signal }),
      staleTime: 60_000,
    }),
};
