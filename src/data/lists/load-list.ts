import { hashKey, type QueryClient } from '@tanstack/react-query';
import { deviceNow } from '@/lib/server-clock';
import type { ListKey, ListQueries, ListRow, ListWindow } from './list-queries';

/** A list that was read less than so long ago is shown as it was, also after "back". */
const FRESH_MS = 15_000;

/**
 * Loads a list for a route: its first window, read afresh where it is old or where something
 * changed. All windows of a list are of one reading, so the others are dropped with it.
 */
export async function loadList<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  key: Key,
): Promise<ListWindow<Row>> {
  const isFresh = isReadLately(client, lists, key);
  if (!isFresh) dropOtherWindows(client, lists, key);
  return client.query({ ...lists.window(key, 0), staleTime: isFresh ? 'static' : 0 });
}

/**
 * Begins to read a list that is shown next in the place of another, so that its answer is on the way
 * while the page is drawn. What was read of it long ago is forgotten first: its rows would stand for
 * a moment, and then jump. That it failed is told by whoever shows the list.
 *
 * @param shown the list that stands there now; the same one is not read again, its rows stay
 * @returns ends with the answer; null where nothing is read
 */
export function beginList<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  key: Key,
  shown: Key,
): Promise<unknown> | null {
  const isShown = hashKey(lists.list(key)) === hashKey(lists.list(shown));
  if (isShown || isReadLately(client, lists, key)) return null;
  client.removeQueries({ queryKey: lists.list(key) });
  return client.query(lists.window(key, 0)).catch(() => {});
}

function isReadLately<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  key: Key,
): boolean {
  const state = client.getQueryState(lists.window(key, 0).queryKey);
  return (
    state?.data !== undefined &&
    !state.isInvalidated &&
    // By the clock that dated it: the page's own stands still while the device sleeps.
    deviceNow() - state.dataUpdatedAt < FRESH_MS
  );
}

/** Reads a list that is on screen afresh, from its beginning. */
export async function readListAfresh<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  key: Key,
): Promise<void> {
  dropOtherWindows(client, lists, key);
  await client.query({ ...lists.window(key, 0), staleTime: 0 });
}

function dropOtherWindows<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  key: Key,
): void {
  const first = lists.window(key, 0).queryKey;
  client.removeQueries({
    queryKey: lists.list(key),
    predicate: ({ queryKey }) => queryKey.at(-1) !== first.at(-1),
  });
}
