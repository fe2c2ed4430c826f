import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { noteEndpoints } from '@/contract/endpoints/notes';

/** The internal notes of a case, newest first. */
export const noteQueries = {
  all: () => ['notes'] as const,
  ofCase: (reference: string) =>
    queryOptions({
      queryKey: [...noteQueries.all(), reference] as const,
      queryFn: ({ signal }) => call(noteEndpoints.listNotes, { params: { reference } }, { signal }),
      staleTime: 10_000,
    }),
};
