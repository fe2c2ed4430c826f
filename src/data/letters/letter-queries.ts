import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { recordEndpoints } from '@/contract/endpoints/records';
import { underCase } from '../case-cache/under-case';

/** The letters of a case that have gone out, newest first. */
export const letterQueries = {
  ofCase: (reference: string) =>
    queryOptions({
      queryKey: [...underCase(reference), 'letters'] as const,
      queryFn: ({ signal }) =>
        call(recordEndpoints.listLetters, { params: { reference } }, { signal }),
      staleTime: 10_000,
    }),
};
