import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { recordEndpoints } from '@/contract/endpoints/records';

/** The log of chases of a case, newest first; the checklist itself is part of the case. */
export const recordQueries = {
  all: () => ['chases'] as const,
  chasesOf: (reference: string) =>
    queryOptions({
      queryKey: [...recordQueries.all(), reference] as const,
      queryFn: ({ signal }) =>
        call(recordEndpoints.listChases, { params: { reference } }, { signal }),
      staleTime: 10_000,
    }),
};
