import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { sessionEndpoints } from '@/contract/endpoints/session';
import type { PersonWire } from '@/contract/person';

/** The staff directory: read once, kept; names, roles and absences change rarely. */
export const peopleQueries = {
  all: () => ['people'] as const,
  directory: () =>
    queryOptions({
      queryKey: [...peopleQueries.all(), 'directory'] as const,
      queryFn: async ({ signal }): Promise<readonly PersonWire[]> =>
        (await call(sessionEndpoints.listPeople, {}, { signal })).items,
      staleTime: 10 * 60_000,
    }),
};
