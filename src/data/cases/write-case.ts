import type { QueryClient } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import type { CaseList, CaseListRow } from '@/contract/case-list';
import { caseQueries } from './case-queries';
import { goneRow } from './gone-row';

/** Puts a case that the server answered into its entry, and what a row shows of it into lists. */
export function writeDetail(client: QueryClient, detail: CaseDetail): void {
  client.setQueryData(caseQueries.detail(detail.case.reference).queryKey, detail);
  patchRow(client, detail.case.reference, (row) => ({ ...row, ...rowFieldsOf(detail) }));
}

/**
 * Puts rows that the server answered where they stand; none is moved, added or taken away.
 *
 * @param gone references of rows that were asked for and are no longer within reach
 */
export function writeRows(
  client: QueryClient,
  rows: readonly CaseListRow[],
  gone: readonly string[] = [],
): void {
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  const missing = new Set(gone);
  changeLists(client, (list) => {
    const touches = ({ reference }: CaseListRow): boolean =>
      byReference.has(reference) || missing.has(reference);
    if (!list.items.some(touches)) return list;
    const items = list.items.map((row) =>
      missing.has(row.reference) ? goneRow(row) : (byReference.get(row.reference) ?? row),
    );
    return { ...list, items };
  });
}

/** Changes cached windows; how old a list is, and whether it is out of date, stays as it was. */
function changeLists(client: QueryClient, change: (list: CaseList) => CaseList): void {
  for (const query of client.getQueryCache().findAll({ queryKey: caseQueries.lists() })) {
    const { data, dataUpdatedAt, isInvalidated } = query.state;
    if (data === undefined) continue;
    const before = data as CaseList;
    const after = change(before);
    if (after === before) continue;
    client.setQueryData(query.queryKey, after, { updatedAt: dataUpdatedAt });
    if (isInvalidated) query.invalidate();
  }
}

/** Changes one row in every cached window. @returns the way back. */
export function patchRow(
  client: QueryClient,
  reference: string,
  change: (row: CaseListRow) => CaseListRow,
): () => void {
  const before: CaseListRow[] = [];
  changeLists(client, (list) => {
    const row = list.items.find((one) => one.reference === reference);
    if (!row) return list;
    before.push(row);
    return {
      ...list,
      items: list.items.map((one) => (one === row ? change(row) : one)),
    };
  });
  return () => writeRows(client, before.slice(0, 1));
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
