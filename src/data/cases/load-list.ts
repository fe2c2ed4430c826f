import type { QueryClient } from '@tanstack/react-query';
import type { CaseList } from '@/contract/case-list';
import { caseQueries, type CaseListKey } from './case-queries';

/** A list that was read less than so long ago is shown as it was, also after "back". */
const FRESH_MS = 15_000;

/**
 * Loads a list for a route: its first window, read afresh where it is old or where something
 * changed. All windows of a list are of one reading, so the others are dropped with it.
 */
export async function loadList(client: QueryClient, key: CaseListKey): Promise<CaseList> {
  const options = caseQueries.window(key, 0);
  const state = client.getQueryState(options.queryKey);
  const isFresh =
    state?.data !== undefined &&
    !state.isInvalidated &&
    performance.timeOrigin + performance.now() - state.dataUpdatedAt < FRESH_MS;
  if (!isFresh) dropOtherWindows(client, key);
  return client.query({ ...options, staleTime: isFresh ? 'static' : 0 });
}

/** Reads a list that is on screen afresh, from its beginning. */
export async function readListAfresh(client: QueryClient, key: CaseListKey): Promise<void> {
  dropOtherWindows(client, key);
  await client.query({ ...caseQueries.window(key, 0), staleTime: 0 });
}

function dropOtherWindows(client: QueryClient, key: CaseListKey): void {
  const first = caseQueries.window(key, 0).queryKey;
  client.removeQueries({
    queryKey: caseQueries.list(key),
    predicate: ({ queryKey }) => queryKey.at(-1) !== first.at(-1),
  });
}
