import { queryOptions } from '@tanstack/react-query';
import { MAX_WINDOW } from '@/contract/fields';
import type { ListKey, ListQueries, ListRow } from './list-queries';
import { noteChanged, takeStale } from './visible-range';
import { writeRows } from './write-rows';

/**
 * Refreshes the rows on screen where they stand, and those that there is news of: none is moved,
 * added or taken away; of a case that left my reach only the place stays. Never runs by itself; the
 * change feed marks it stale. Its data is the moment of the last refresh.
 */
export const visibleRows = <Row extends ListRow, Key extends ListKey>(
  lists: ListQueries<Row, Key>,
  key: Key,
) =>
  queryOptions({
    queryKey: [...lists.source.root, 'visible', key.filter, key.sort, key.extra ?? null] as const,
    queryFn: async ({ client, signal }): Promise<string | null> => {
      const { visible, outOfSight } = takeStale(client, lists, key, MAX_WINDOW);
      const reference = [...visible, ...outOfSight];
      if (reference.length === 0) return null;
      try {
        const { items, asOf } = await lists.source.reread(key, reference, signal);
        // A row out of sight stays as the person saw it: its version says what was seen.
        const seen = items.filter((row) => visible.includes(row.reference));
        const left = reference.filter((each) => !items.some((row) => row.reference === each));
        writeRows(client, lists, seen, left);
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
