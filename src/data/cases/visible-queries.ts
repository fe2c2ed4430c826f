import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { MAX_WINDOW } from '@/contract/case-list';
import { listEndpoints } from '@/contract/endpoints/lists';
import { caseQueries, type CaseListKey } from './case-queries';
import { noteChanged, takeStale } from './visible-range';
import { writeRows } from './write-case';

/**
 * Refreshes the rows on screen where they stand, and those that there is news of: none is moved,
 * added or taken away; of a case that left my reach only the place stays. Never runs by itself; the
 * change feed marks it stale. Its data is the moment of the last refresh.
 */
export const visibleRows = (key: CaseListKey) =>
  queryOptions({
    queryKey: [...caseQueries.all(), 'visible', key.filter, key.sort] as const,
    queryFn: async ({ client, signal }): Promise<string | null> => {
      const { visible, outOfSight } = takeStale(client, key, MAX_WINDOW);
      const reference = [...visible, ...outOfSight];
      if (reference.length === 0) return null;
      const query = { state: 'all' as const, reference, limit: MAX_WINDOW };
      try {
        const { items, asOf } = await call(listEndpoints.listCases, { query }, { signal });
        // A row out of sight stays as the person saw it: its version says what was seen.
        const seen = items.filter((row) => visible.includes(row.reference));
        const left = reference.filter((each) => !items.some((row) => row.reference === each));
        writeRows(client, seen, left);
        return asOf;
      } catch (error) {
        noteChanged(client, reference);
        throw error;
      }
    },
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
