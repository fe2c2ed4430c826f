import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useRef, useSyncExternalStore } from 'react';
import { USUAL_WINDOW } from '@/contract/fields';
import {
  type ListKey,
  type ListQueries,
  type ListRow,
  type ListWindow,
} from '@/data/lists/list-queries';
import { everything, NOTHING, isSelected, selectedCount, withRows } from './selection';
import type { Picked, Selection } from './selection';
import { selectionOf, setSelection, subscribeToSelections } from './selection-store';

export interface ListSelection<Row, Filter> {
  readonly selection: Selection<Filter>;
  readonly count: number;
  readonly has: (row: Row) => boolean;
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
  /** The selected rows that the page holds: of "all that match" it may be the first few. */
  readonly shownRows: () => readonly Row[];
}

/** Of which list something is selected, and by what name its rows are known. */
export interface SelectedList<Row extends ListRow, Key extends ListKey> {
  /** Person and list. */
  readonly storeKey: string;
  readonly lists: ListQueries<Row, Key>;
  readonly key: Key;
  readonly idOf: (row: Row) => string;
  readonly rowAt: (index: number) => Row | undefined;
}

/**
 * What a person has selected of a list. It is kept apart from the list: reading afresh, sorting and
 * scrolling leave it as it is; it ends when it is cleared, or a filter that it stands for changes.
 */
export function useListSelection<Row extends ListRow, Key extends ListKey>({
  storeKey,
  lists,
  key: list,
  idOf,
  rowAt,
}: SelectedList<Row, Key>): ListSelection<Row, Key['filter']> {
  type Chosen = Selection<Key['filter']>;
  const client = useQueryClient();
  // Under a list's own key stands what was selected of it.
  const stored = useSyncExternalStore(subscribeToSelections, () => selectionOf(storeKey)) as Chosen;
  const pickedOf = (row: Row): Picked => ({ id: idOf(row), version: row.version });
  // "All that match" is of its filter; under another one it would claim rows that it does not hold.
  const isOfAnother = stored.kind === 'all' && hashKey([stored.filter]) !== hashKey([list.filter]);
  const selection: Chosen = isOfAnother ? NOTHING : stored;
  const set = (next: Chosen): void => setSelection(storeKey, next);
  const range = useRef<{ readonly anchor: number; readonly base: Chosen } | null>(null);

  const loadedRows = (): readonly Row[] =>
    client
      .getQueriesData<ListWindow<Row>>({ queryKey: lists.list(list) })
      .flatMap(([, window]) => window?.items ?? []);

  /** Rows of a stretch of the list; those that were never on screen are read first. */
  const rowsOf = (from: number, to: number): Picked[] | Promise<Picked[]> => {
    const [first, last] = from < to ? [from, to] : [to, from];
    const missing = new Set<number>();
    const rows: Picked[] = [];
    for (let index = first; index <= last; index += 1) {
      const offset = Math.floor(index / USUAL_WINDOW) * USUAL_WINDOW;
      const window = client.getQueryData<ListWindow<Row>>([...lists.list(list), offset]);
      const row = window?.items[index - offset] ?? rowAt(index);
      if (row) rows.push(pickedOf(row));
      else missing.add(offset);
    }
    if (missing.size === 0) return rows;
    return Promise.all([...missing].map((offset) => client.query(lists.window(list, offset)))).then(
      () => rowsOf(from, to),
    );
  };

  const rangeTo = (index: number, anchor: number): void => {
    range.current ??= { anchor, base: selection };
    const { anchor: from, base } = range.current;
    const rows = rowsOf(from, index);
    if (Array.isArray(rows)) set(withRows(base, rows, true));
    else void rows.then((read) => set(withRows(base, read, true)));
  };

  const loaded = loadedRows();
  const isLoadedSelected =
    loaded.length > 0 && loaded.every((row) => isSelected(selection, idOf(row)));
  return {
    selection,
    count: selectedCount(selection),
    has: (row) => isSelected(selection, idOf(row)),
    toggle: (index, isRange) => {
      const row = rowAt(index);
      if (!row) return;
      if (isRange && range.current) return rangeTo(index, range.current.anchor);
      const next = withRows(selection, [pickedOf(row)], !isSelected(selection, idOf(row)));
      range.current = { anchor: index, base: next };
      set(next);
    },
    rangeTo,
    loaded: { count: loaded.length, isSelected: isLoadedSelected },
    toggleLoaded: () => {
      range.current = null;
      set(withRows(selection, loaded.map(pickedOf), !isLoadedSelected));
    },
    selectAll: (total) => {
      range.current = null;
      set(everything(list.filter, total));
    },
    clear: () => {
      range.current = null;
      set(NOTHING);
    },
    shownVersions: () => new Map(loadedRows().map((row) => [idOf(row), row.version])),
    shownRows: () => loadedRows().filter((row) => isSelected(selection, idOf(row))),
  };
}
