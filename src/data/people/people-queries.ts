import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { endpoints } from '@/contract/endpoints';
import type { PersonWire } from '@/contract/person';

/** The staff directory: read once, kept; names, roles and absences change rarely. */
export const peopleQueries = {
  all: () => ['people'] as const,
  directory: () =>
    queryOptions({
      queryKey: [...peopleQueries.all(), 'directory'] as const,
      queryFn: async ({ signal }): Promise<readonly PersonWire[]> =>
        (await call(endpoints.listPeople, {}, { signal })).items,
      staleTime: 10 * 60_000,
    }),
};
