import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { recordEndpoints } from '@/contract/endpoints/records';

/** The letters of a case that have gone out, newest first. */
export const letterQueries = {
  all: () => ['letters'] as const,
  ofCase: (reference: string) =>
    queryOptions({
      queryKey: [...letterQueries.all(), reference] as const,
      queryFn: ({ signal }) =>
        call(recordEndpoints.listLetters, { params: { reference } }, { signal }),
      staleTime: 10_000,
    }),
};
