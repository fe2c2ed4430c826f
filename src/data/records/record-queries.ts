import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { recordEndpoints } from '@/contract/endpoints/records';
import { underCase } from '../case-cache/under-case';

/** The log of chases of a case, newest first; the checklist itself is part of the case. */
export const recordQueries = {
  chasesOf: (reference: string) =>
    queryOptions({
      queryKey: [...underCase(reference), 'chases'] as const,
      queryFn: ({ signal }) =>
        call(recordEndpoints.listChases, { params: { reference } }, { signal }),
      staleTime: 10_000,
    }),
};
