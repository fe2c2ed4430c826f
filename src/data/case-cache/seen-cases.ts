import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { listEndpoints } from '@/contract/endpoints/lists';
import { caseQueries } from './case-queries';

/**
 * Of these cases those that are within the reader's reach now, for names that stand outside of the
 * cases' own pages: what a page still holds of a case may be of before it was moved away.
 */
export const seenCases = (references: readonly string[]) =>
  queryOptions({
    queryKey: [...caseQueries.all(), 'seen', references] as const,
    queryFn: ({ signal }) =>
      call(
        listEndpoints.listCases,
        { query: { state: 'all', reference: [...references], limit: references.length } },
        { signal },
      ),
    enabled: references.length > 0,
    // Asked each time, and kept no longer than it is shown.
    staleTime: 0,
    gcTime: 0,
  });
