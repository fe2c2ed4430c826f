import { hashKey, type QueryClient } from '@tanstack/react-query';
import { USUAL_WINDOW } from '@/contract/fields';
import { type ListKey, type ListQueries, type ListRow, type ListWindow } from './list-queries';

interface Range {
  readonly first: number;
  readonly last: number;
}

const ranges = new WeakMap<QueryClient, Map<string, Range>>();

/** Notes which rows of a list are on screen: those are refreshed where they stand. */
export function noteVisible<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  key: Key,
  range: Range,
): void {
  const known = ranges.get(client) ?? new Map<string, Range>();
  ranges.set(client, known.set(hashKey(lists.list(key)), range));
}

const changed = new WeakMap<QueryClient, Set<string>>();

/** Notes of which cases there is news: also where their rows are not on screen just now. */
export function noteChanged(client: QueryClient, references: Iterable<string>): void {
  changed.set(client, new Set([...(changed.get(client) ?? []), ...references]));
}

/** References of a list's rows to be read again, at most `most` in all. */
export interface StaleRows {
  readonly visible: readonly string[];
  /** Not on screen, and there is news of them. */
  readonly outOfSight: readonly string[];
}

/** Takes them out of the notes: whoever could not read them notes them again. */
export function takeStale<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  key: Key,
  most: number,
): StaleRows {
  const news = changed.get(client) ?? new Set();
  const visible = visibleReferences(client, lists, key, most);
  const held = client
    .getQueriesData<ListWindow<Row>>({ queryKey: lists.list(key) })
    .flatMap(([, list]) => list?.items ?? [])
    .map(({ reference }) => reference)
    .filter((reference) => news.has(reference) && !visible.includes(reference));
  const room = most - visible.length;
  changed.set(client, new Set(held.slice(room)));
  return { visible, outOfSight: held.slice(0, room) };
}

/** References of the rows on screen, at most `most`. */
export function visibleReferences<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  key: Key,
  most: number,
): readonly string[] {
  const range = ranges.get(client)?.get(hashKey(lists.list(key)));
  const { first, last } = range ?? { first: 0, last: USUAL_WINDOW - 1 };
  const references: string[] = [];
  for (let index = first; index <= last && references.length < most; index += 1) {
    const offset = Math.floor(index / USUAL_WINDOW) * USUAL_WINDOW;
    const list = client.getQueryData<ListWindow<Row>>([...lists.list(key), offset]);
    const row = list?.items[index - offset];
    if (row) references.push(row.reference);
  }
  return references;
}
