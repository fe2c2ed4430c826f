import type { QueryClient } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import type { CaseListRow } from '@/contract/case-list';
import { changeLists, writeRows } from '../lists/write-rows';
import { caseQueries } from './case-queries';

/** Puts a case that the server answered into its entry, and what a row shows of it into lists. */
export function writeDetail(client: QueryClient, detail: CaseDetail): void {
  client.setQueryData(caseQueries.detail(detail.case.reference).queryKey, detail);
  patchRow(client, detail.case.reference, (row) => ({ ...row, ...rowFieldsOf(detail) }));
}

/** Changes one row in every cached window. @returns the way back. */
export function patchRow(
  client: QueryClient,
  reference: string,
  change: (row: CaseListRow) => CaseListRow,
): () => void {
  const before: CaseListRow[] = [];
  changeLists(client, caseQueries, (list) => {
    const row = list.items.find((one) => one.reference === reference);
    if (!row) return list;
    before.push(row);
    return {
      ...list,
      items: list.items.map((one) => (one === row ? change(row) : one)),
    };
  });
  return () => writeRows(client, caseQueries, before.slice(0, 1));
}

/** Changes the cached case in advance. @returns the way back. */
export function patchDetail(
  client: QueryClient,
  reference: string,
  change: (detail: CaseDetail) => CaseDetail,
): () => void {
  const { queryKey } = caseQueries.detail(reference);
  const before = client.getQueryData(queryKey);
  if (!before) return () => {};
  const after = change(before);
  client.setQueryData(queryKey, after);
  return () => {
    // Only where nothing newer came in meanwhile.
    client.setQueryData(queryKey, (held) => (held === after ? before : held));
  };
}

/**
 * What a row shows of its case, where the two agree by name. Clock and blocker are derived by the
 * server: the row is read again for those (`useListFreshness`).
 */
function rowFieldsOf({ case: record }: CaseDetail): Partial<CaseListRow> {
  const { version, revision, ownerId, stage, stageSince, urgency, payer, campus } = record;
  return { version, revision, ownerId, stage, stageSince, urgency, payer, campus };
}
