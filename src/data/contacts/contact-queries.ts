import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { endpoints } from '@/contract/endpoints';

/** The contacts log of a case, newest first. */
export const contactQueries = {
  all: () => ['contacts'] as const,
  ofCase: (reference: string) =>
    queryOptions({
      queryKey: [...contactQueries.all(), reference] as const,
      queryFn: ({ signal }) => call(endpoints.listContacts, { params: { reference } }, { signal }),
      staleTime: 10_000,
    }),
};
