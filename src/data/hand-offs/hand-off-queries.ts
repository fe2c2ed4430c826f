import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { handOffEndpoints } from '@/contract/endpoints/hand-offs';
import { underCase } from '../case-cache/under-case';

/** The hand-offs of a case, newest first. */
export const handOffQueries = {
  ofCase: (reference: string) =>
    queryOptions({
      queryKey: [...underCase(reference), 'hand-offs'] as const,
      queryFn: ({ signal }) =>
        call(handOffEndpoints.listHandOffs, { params: { reference } }, { signal }),
      staleTime: 10_000,
    }),
};
