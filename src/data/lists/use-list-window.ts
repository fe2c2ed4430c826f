import {
  keepPreviousData,
  type QueryClient,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import { USUAL_WINDOW } from '@/contract/fields';
import { lastShown } from '@/lib/last-shown';
import { type ListKey, type ListQueries, type ListRow, type ListWindow } from './list-queries';
import { together } from './together';
import { noteVisible } from './visible-range';

export interface ShownList<Row> {
  /** How many rows the list has; undefined before the first answer. */
  readonly total: number | undefined;
  /** The row at a place of the list; undefined while its window is on the way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** To be called with the first and last row on screen whenever they change. */
  readonly onVisible: (first: number, last: number) => void;
  /** Reads so many rows from the first, so that they are there at once when they come into view. */
  readonly readRows: (count: number) => Promise<void>;
  readonly revision: number | undefined;
  /** The server's moment of the first window. */
  readonly asOf: string | undefined;
  /** What is shown is the list of the filter before, until this one's answer is here. */
  readonly isPlaceholder: boolean;
  readonly isFetching: boolean;
  readonly error: Error | null;
  readonly refetch: () => void;
}

/** A list as windows of rows, fetched as they come into view. */
export function useListWindow<Row extends ListRow, Key extends ListKey>(
  lists: ListQueries<Row, Key>,
  key: Key,
): ShownList<Row> {
  const client = useQueryClient();
  const [needed, setNeeded] = useState<readonly number[]>([]);
  const first = useQuery({ ...lists.window(key, 0), placeholderData: keepPreviousData });
  const total = first.data?.total;
  const offsets = needed.filter((offset) => offset > 0 && offset < (total ?? 0));
  const others = useQueries({
    queries: offsets.map((offset) => ({
      ...lists.window(key, offset),
      enabled: !first.isPlaceholderData,
    })),
  });
  const read = new Map<number, ListWindow<Row> | undefined>([[0, first.data]]);
  for (const [place, offset] of offsets.entries()) read.set(offset, others[place]?.data);
  // Also where one has scrolled to, the rows stay until the next are there.
  const [ofRead] = useState(() => lastShown<typeof read>());
  const windows = ofRead(read, first.isPlaceholderData);

  return {
    total,
    rowAt: (index) => {
      const offset = Math.floor(index / USUAL_WINDOW) * USUAL_WINDOW;
      return windows.get(offset)?.items[index - offset];
    },
    onVisible: (from, to) => {
      noteVisible(client, lists, key, { first: from, last: to });
      const next = offsetsOf(from, to);
      // Asked for here, and not when the rows that wait for them are drawn.
      if (!first.isPlaceholderData) {
        const missing = next.filter((offset) => offset < (total ?? 0));
        beginWindows(client, lists, key, missing);
      }
      setNeeded((held) => (held.join() === next.join() ? held : next));
    },
    readRows: async (count) => {
      await Promise.all(
        offsetsOf(0, count - 1).map((offset) => client.query(lists.window(key, offset))),
      );
    },
    revision: first.data?.revision,
    asOf: first.data?.asOf,
    isPlaceholder: first.isPlaceholderData,
    isFetching: first.isFetching || others.some(({ isFetching }) => isFetching),
    error: first.error ?? others.find(({ error }) => error)?.error ?? null,
    refetch: () => {
      void first.refetch();
      for (const other of others) if (other.error) void other.refetch();
    },
  };
}

/**
 * Begins to read windows that nobody has asked for yet. Their rows come at one moment where they can, as
 * each that comes alone is a list drawn. What failed before is left to whoever shows it, and to the person.
 */
function beginWindows<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  key: Key,
  offsets: readonly number[],
): void {
  const missing = offsets.filter(
    (offset) => client.getQueryState(lists.window(key, offset).queryKey) === undefined,
  );
  const atOnce = together(missing.length);
  for (const offset of missing) {
    client
      .query({
        ...lists.window(key, offset),
        queryFn: ({ signal }) =>
          atOnce(lists.source.read(key, { offset, limit: USUAL_WINDOW }, signal)),
      })
      .catch(() => {});
  }
}

/** Windows that rows from `first` to `last` lie in. */
export function offsetsOf(first: number, last: number): readonly number[] {
  const offsets: number[] = [];
  for (let at = Math.floor(first / USUAL_WINDOW); at <= Math.floor(last / USUAL_WINDOW); at += 1) {
    offsets.push(at * USUAL_WINDOW);
  }
  return offsets;
}
