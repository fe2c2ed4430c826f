import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { listEndpoints } from '@/contract/endpoints/lists';
import { mergeEndpoints } from '@/contract/endpoints/merges';
import { caseQueries } from '../cases/case-queries';

/** As many as a person looks through; more words find fewer. */
const MOST_FOUND = 8;

/** What is read before two cases are merged or linked. */
export const mergeQueries = {
  /** Under the cases: the change feed marks it stale with them. */
  previews: () => [...caseQueries.all(), 'merge-preview'] as const,
  preview: (into: string, other: string) =>
    queryOptions({
      queryKey: [...mergeQueries.previews(), into, other] as const,
      queryFn: ({ signal }) =>
        call(
          mergeEndpoints.previewMerge,
          { params: { reference: into }, query: { other } },
          { signal },
        ),
      staleTime: 0,
    }),

  /** Cases that these words find, in the reader's scope. */
  found: (q: string, state: 'open' | 'all') =>
    queryOptions({
      queryKey: [...caseQueries.all(), 'found', q, state] as const,
      queryFn: ({ signal }) =>
        call(listEndpoints.listCases, { query: { q, state, limit: MOST_FOUND + 1 } }, { signal }),
      enabled: q.length > 1,
      placeholderData: keepPreviousData,
      gcTime: 60_000,
    }),
};
