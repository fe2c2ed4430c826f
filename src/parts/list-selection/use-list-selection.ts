import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useRef, useSyncExternalStore } from 'react';
import type { PickedCase } from '@/contract/bulk';
import type { CaseList, CaseListRow } from '@/contract/case-list';
import { caseQueries, WINDOW_SIZE, type CaseListKey } from '@/data/cases/case-queries';
import { everything, NOTHING, isSelected, selectedCount, withCases } from './selection';
import type { Selection } from './selection';
import { selectionOf, setSelection, subscribeToSelections } from './selection-store';

export interface ListSelection {
  readonly selection: Selection;
  readonly count: number;
  readonly has: (row: Pick<CaseListRow, 'reference'>) => boolean;
  /** One row in or out; with `isRange` all rows from the one before come in with it. */
  readonly toggle: (index: number, isRange: boolean) => void;
  /** All rows between the anchor and this one, in place of the range before. */
  readonly rangeTo: (index: number, anchor: number) => void;
  readonly loaded: { readonly count: number; readonly isSelected: boolean };
  readonly toggleLoaded: () => void;
  readonly selectAll: (total: number) => void;
  readonly clear: () => void;
  /** Versions of the rows in the page, as they are shown now. */
  readonly shownVersions: () => ReadonlyMap<string, number>;
}

/**
 * What a person has selected of a list. It is kept apart from the list: reading afresh, sorting and
 * scrolling leave it as it is; it ends when it is cleared, or a filter that it stands for changes.
 */
export function useListSelection(
  storeKey: string,
  list: CaseListKey,
  rowAt: (index: number) => CaseListRow | undefined,
): ListSelection {
  const client = useQueryClient();
  const stored = useSyncExternalStore(subscribeToSelections, () => selectionOf(storeKey));
  // "All that match" is of its filter; under another one it would claim rows that it does not hold.
  const isOfAnother = stored.kind === 'all' && hashKey([stored.filter]) !== hashKey([list.filter]);
  const selection = isOfAnother ? NOTHING : stored;
  const set = (next: Selection): void => setSelection(storeKey, next);
  const range = useRef<{ readonly anchor: number; readonly base: Selection } | null>(null);

  const loadedRows = (): readonly CaseListRow[] =>
    client
      .getQueriesData<CaseList>({ queryKey: caseQueries.list(list) })
      .flatMap(([, window]) => window?.items ?? []);

  /** Rows of a stretch of the list; those that were never on screen are read first. */
  const rowsOf = (from: number, to: number): PickedCase[] | Promise<PickedCase[]> => {
    const [first, last] = from < to ? [from, to] : [to, from];
    const missing = new Set<number>();
    const rows: PickedCase[] = [];
    for (let index = first; index <= last; index += 1) {
      const offset = Math.floor(index / WINDOW_SIZE) * WINDOW_SIZE;
      const window = client.getQueryData<CaseList>([...caseQueries.list(list), offset]);
      const row = window?.items[index - offset] ?? rowAt(index);
      if (row) rows.push(row);
      else missing.add(offset);
    }
    if (missing.size === 0) return rows;
    return Promise.all(
      [...missing].map((offset) => client.query(caseQueries.window(list, offset))),
    ).then(() => rowsOf(from, to));
  };

  const rangeTo = (index: number, anchor: number): void => {
    range.current ??= { anchor, base: selection };
    const { anchor: from, base } = range.current;
    const rows = rowsOf(from, index);
    if (Array.isArray(rows)) set(withCases(base, rows, true));
    else void rows.then((read) => set(withCases(base, read, true)));
  };

  const loaded = loadedRows();
  const isLoadedSelected =
    loaded.length > 0 && loaded.every((row) => isSelected(selection, row.reference));
  return {
    selection,
    count: selectedCount(selection),
    has: (row) => isSelected(selection, row.reference),
    toggle: (index, isRange) => {
      const row = rowAt(index);
      if (!row) return;
      if (isRange && range.current) return rangeTo(index, range.current.anchor);
      const next = withCases(selection, [row], !isSelected(selection, row.reference));
      range.current = { anchor: index, base: next };
      set(next);
    },
    rangeTo,
    loaded: { count: loaded.length, isSelected: isLoadedSelected },
    toggleLoaded: () => {
      range.current = null;
      set(withCases(selection, loaded, !isLoadedSelected));
    },
    selectAll: (total) => {
      range.current = null;
      set(everything(list.filter, total));
    },
    clear: () => {
      range.current = null;
      set(NOTHING);
    },
    shownVersions: () => new Map(loadedRows().map((row) => [row.reference, row.version])),
  };
}
