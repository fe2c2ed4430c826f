import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { caseReadingEndpoints } from '@/contract/endpoints/case-reading';

/** The contacts log of a case, newest first. */
export const contactQueries = {
  all: () => ['contacts'] as const,
  ofCase: (reference: string) =>
    queryOptions({
      queryKey: [...contactQueries.all(), reference] as const,
      queryFn: ({ signal }) =>
        call(caseReadingEndpoints.listContacts, { params: { reference } }, { signal }),
      staleTime: 10_000,
    }),
};
