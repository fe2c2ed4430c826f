import { useQuery, useQueryClient } from '@tanstack/react-query';
import { caseQueries, type CaseListKey } from './case-queries';
import { readListAfresh } from './load-list';
import { visibleRows } from './visible-queries';

export interface ListFreshness {
  /** Requests that arrived since the list was read and would stand in it: the bar's number. */
  readonly arrived: number;
  /** Something changed that may move rows; order and membership are of `asOf`. */
  readonly isOutOfDate: boolean;
  /** Reads the list anew from its beginning; the person asks for it. */
  readonly readAfresh: () => Promise<void>;
}

/**
 * Keeps a list live without moving a row (Architecture, §6): rows on screen are refreshed where
 * they stand, new requests are only counted. Mount it beside `useCaseWindow`.
 */
export function useListFreshness(key: CaseListKey): ListFreshness {
  const client = useQueryClient();
  const first = useQuery({ ...caseQueries.window(key, 0), enabled: false }).data;
  const arrived = useQuery(caseQueries.arrived(key, first?.asOf)).data;
  useQuery(visibleRows(key));
  return {
    arrived: first ? arrived.total : 0,
    isOutOfDate: first !== undefined && arrived.revision > first.revision,
    readAfresh: () => readListAfresh(client, key),
  };
}
