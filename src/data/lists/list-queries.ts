import { queryOptions, type QueryKey } from '@tanstack/react-query';
import { USUAL_WINDOW } from '@/contract/fields';

/** What makes a list: its filter and its order. */
export interface ListKey {
  readonly filter: object;
  readonly sort: string;
  /** What rows hold only where it is asked for. */
  readonly extra?: readonly string[] | undefined;
}

/** What any row of a list has: what names it, the case it tells of, and what was seen of it. */
export interface ListRow {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
}

/** A window of a list as the server answers it. */
export interface ListWindow<Row> {
  items: Row[];
  total: number;
  offset: number;
  /** Raised by every change that could alter a list in my scope. */
  revision: number;
  /** The server's moment of the answer. */
  asOf: string;
}

/** How the lists of one kind of row are read. */
export interface ListSource<Row extends ListRow, Key extends ListKey> {
  /** The beginning of every key of these rows in the cache. */
  readonly root: QueryKey;
  readonly read: (
    key: Key,
    window: { readonly offset: number; readonly limit: number },
    signal: AbortSignal,
  ) => Promise<ListWindow<Row>>;
  /** How many rows came in behind a moment, and the newest revision. */
  readonly arrived: (
    key: Key,
    after: string,
    signal: AbortSignal,
  ) => Promise<{ readonly total: number; readonly revision: number }>;
  /** The rows of these cases, whatever the filter says of them by now. */
  readonly reread: (
    key: Key,
    references: readonly string[],
    signal: AbortSignal,
  ) => Promise<{ readonly items: readonly Row[]; readonly asOf: string }>;
  /** What is left in the place of a row that is no longer within reach. */
  readonly gone: (row: Row) => Row;
}

/**
 * Every key and fetch of the lists of one kind of row. Lists never refetch by themselves:
 * `useListFreshness` refreshes the rows that are seen where they stand, and the person decides when
 * the list is read afresh (Architecture, §6).
 */
export function listQueries<Row extends ListRow, Key extends ListKey>(
  source: ListSource<Row, Key>,
) {
  const { root } = source;
  const lists = () => [...root, 'list'] as const;
  const list = ({ filter, sort, extra }: Key) => [...lists(), filter, sort, extra ?? null] as const;
  return {
    source,
    lists,
    list,
    /** One window of a list, from a multiple of `USUAL_WINDOW`. */
    window: (key: Key, offset: number) =>
      queryOptions({
        queryKey: [...list(key), offset] as const,
        queryFn: ({ signal }) => source.read(key, { offset, limit: USUAL_WINDOW }, signal),
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        refetchOnMount: false,
      }),
    /**
     * Of a list, how many arrived behind the moment it was read, and the newest revision. Marked
     * stale by the change feed.
     */
    arrived: (key: Key, after: string | undefined) =>
      queryOptions({
        queryKey: [...root, 'arrived', key.filter, key.sort, after ?? null] as const,
        queryFn: ({ signal }) => source.arrived(key, after ?? '', signal),
        enabled: after !== undefined,
        // The list was read at that moment: nothing has arrived behind it yet.
        initialData: { total: 0, revision: 0 },
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 60_000,
      }),
  };
}

export type ListQueries<Row extends ListRow, Key extends ListKey> = ReturnType<
  typeof listQueries<Row, Key>
>;
