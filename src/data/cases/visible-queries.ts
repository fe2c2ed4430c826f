import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { MAX_WINDOW } from '@/contract/case-list';
import { listEndpoints } from '@/contract/endpoints/lists';
import { caseQueries, type CaseListKey } from './case-queries';
import { visibleReferences } from './visible-range';
import { writeRows } from './write-case';

/**
 * Refreshes the rows on screen where they stand: none is moved, added or taken away. Never runs by
 * itself; the change feed marks it stale. Its data is the moment of the last refresh.
 */
export const visibleRows = (key: CaseListKey) =>
  queryOptions({
    queryKey: [...caseQueries.all(), 'visible', key.filter, key.sort] as const,
    queryFn: async ({ client, signal }): Promise<string | null> => {
      const reference = [...visibleReferences(client, key, MAX_WINDOW)];
      if (reference.length === 0) return null;
      const query = { state: 'all' as const, reference, limit: MAX_WINDOW };
      const { items, asOf } = await call(listEndpoints.listCases, { query }, { signal });
      writeRows(client, items);
      return asOf;
    },
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
