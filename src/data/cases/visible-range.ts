import { hashKey, type QueryClient } from '@tanstack/react-query';
import type { CaseList } from '@/contract/case-list';
import { caseQueries, WINDOW_SIZE, type CaseListKey } from './case-queries';

interface Range {
  readonly first: number;
  readonly last: number;
}

const ranges = new WeakMap<QueryClient, Map<string, Range>>();

/** Notes which rows of a list are on screen: those are refreshed where they stand. */
export function noteVisible(client: QueryClient, key: CaseListKey, range: Range): void {
  const known = ranges.get(client) ?? new Map<string, Range>();
  ranges.set(client, known.set(hashKey(caseQueries.list(key)), range));
}

/** References of the rows on screen, at most `most`. */
export function visibleReferences(
  client: QueryClient,
  key: CaseListKey,
  most: number,
): readonly string[] {
  const range = ranges.get(client)?.get(hashKey(caseQueries.list(key)));
  const { first, last } = range ?? { first: 0, last: WINDOW_SIZE - 1 };
  const references: string[] = [];
  for (let index = first; index <= last && references.length < most; index += 1) {
    const offset = Math.floor(index / WINDOW_SIZE) * WINDOW_SIZE;
    const list = client.getQueryData<CaseList>([...caseQueries.list(key), offset]);
    const row = list?.items[index - offset];
    if (row) references.push(row.reference);
  }
  return references;
}
