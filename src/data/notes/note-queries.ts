import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { noteEndpoints } from '@/contract/endpoints/notes';
import { underCase } from '../case-cache/under-case';

/** The internal notes of a case, newest first. */
export const noteQueries = {
  ofCase: (reference: string) =>
    queryOptions({
      queryKey: [...underCase(reference), 'notes'] as const,
      queryFn: ({ signal }) => call(noteEndpoints.listNotes, { params: { reference } }, { signal }),
      staleTime: 10_000,
    }),
};
