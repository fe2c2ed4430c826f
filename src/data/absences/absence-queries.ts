import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { absenceEndpoints } from '@/contract/endpoints/absences';

export const absenceQueries = {
  all: () => ['absences'] as const,
  /** Who is away, will be, or has been lately. */
  list: () =>
    queryOptions({
      queryKey: [...absenceQueries.all(), 'list'] as const,
      queryFn: ({ signal }) => call(absenceEndpoints.listAbsences, {}, { signal }),
      staleTime: 30_000,
    }),
};
