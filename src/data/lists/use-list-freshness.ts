import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListKey, ListQueries, ListRow } from './list-queries';
import { readListAfresh } from './load-list';
import { visibleRows } from './visible-queries';

export interface ListFreshness {
  /** Rows that came in since the list was read and would stand in it: the bar's number. */
  readonly arrived: number;
  /** Something changed that may move rows; order and membership are of `asOf`. */
  readonly isOutOfDate: boolean;
  /** Reads the list anew from its beginning; the person asks for it. */
  readonly readAfresh: () => Promise<void>;
}

/**
 * Keeps a list live without moving a row (Architecture, §6): rows on screen are refreshed where
 * they stand, new ones are only counted. Mount it beside `useListWindow`.
 */
export function useListFreshness<Row extends ListRow, Key extends ListKey>(
  lists: ListQueries<Row, Key>,
  key: Key,
): ListFreshness {
  const client = useQueryClient();
  const first = useQuery({ ...lists.window(key, 0), enabled: false }).data;
  const arrived = useQuery(lists.arrived(key, first?.asOf)).data;
  useQuery(visibleRows(lists, key));
  return {
    arrived: first ? arrived.total : 0,
    isOutOfDate: first !== undefined && arrived.revision > first.revision,
    readAfresh: () => readListAfresh(client, lists, key),
  };
}
