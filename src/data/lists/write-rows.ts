import type { QueryClient } from '@tanstack/react-query';
import type { ListKey, ListQueries, ListRow, ListWindow } from './list-queries';

/**
 * Puts rows that the server answered where they stand; none is moved, added or taken away.
 *
 * @param gone references of cases that were asked for and are no longer within reach
 */
export function writeRows<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  rows: readonly Row[],
  gone: readonly string[] = [],
): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const missing = new Set(gone);
  changeLists(client, lists, (list) => {
    const touches = ({ id, reference }: Row): boolean => byId.has(id) || missing.has(reference);
    if (!list.items.some(touches)) return list;
    const items = list.items.map((row) =>
      missing.has(row.reference)
        ? lists.source.gone(row) // What the answer did not ask for stays as it was.
        : { ...row, ...byId.get(row.id) },
    );
    return { ...list, items };
  });
}

/** Changes cached windows; how old a list is, and whether it is out of date, stays as it was. */
export function changeLists<Row extends ListRow, Key extends ListKey>(
  client: QueryClient,
  lists: ListQueries<Row, Key>,
  change: (list: ListWindow<Row>) => ListWindow<Row>,
): void {
  for (const query of client.getQueryCache().findAll({ queryKey: lists.lists() })) {
    const { data, dataUpdatedAt, isInvalidated } = query.state;
    if (data === undefined) continue;
    const before = data as ListWindow<Row>;
    const after = change(before);
    if (after === before) continue;
    client.setQueryData(query.queryKey, after, { updatedAt: dataUpdatedAt });
    if (isInvalidated) query.invalidate();
  }
}
