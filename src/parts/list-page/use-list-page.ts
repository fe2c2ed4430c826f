import { useLingui } from '@lingui/react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListKey, ListQueries, ListRow } from '@/data/lists/list-queries';
import { beginList } from '@/data/lists/load-list';
import { useListWindow } from '@/data/lists/use-list-window';
import type { ExportedColumn } from '../list-export/export-list';
import { takenOf, type TakenAlong } from '../list-export/taken-along';
import { type ChosenColumns, type ColumnSet, shownColumns } from '../list-kit/column-choice';
import type { FilterValues } from '../list-kit/filter-values';
import type { ListCodec, ListState, SortOf } from '../list-kit/list-codec';
import { type Searched, useListParams } from '../list-kit/use-list-params';
import { type ListSelection, useListSelection } from '../list-selection/use-list-selection';

/** What makes one list; all else its page holds is the same for every list. */
export interface ListPageSpec<
  Row extends ListRow,
  Key extends ListKey,
  Filter extends FilterValues & Searched,
  Id extends string,
> {
  readonly lists: ListQueries<Row, Key>;
  readonly codec: ListCodec<Filter, Id>;
  /** What its reader's role leaves of an address. */
  readonly forReader?: (asked: ListState<Filter, Id>) => ListState<Filter, Id>;
  /** By what its rows are read: with what the path says, and what the columns need. */
  readonly keyOf: (filter: Filter, sort: SortOf<Id>, columns: readonly Id[]) => Key;
  readonly set: ColumnSet<Id>;
  readonly chosen: ChosenColumns<Id>;
  /** Person and list, under which the selection is kept. */
  readonly storeKey: string;
  readonly idOf: (row: Row) => string;
}

/** What the page of a list holds. */
export interface ListPageState<
  Row extends ListRow,
  Key extends ListKey,
  Filter extends FilterValues & Searched,
  Id extends string,
> {
  /** As the address says it: without the words that are looked for. */
  readonly asked: ListState<Filter, Id>;
  /** With these words. */
  readonly filter: Filter;
  readonly hasFilters: boolean;
  /** By what the rows on screen are read. */
  readonly key: Key;
  readonly columns: readonly Id[];
  readonly set: ColumnSet<Id>;
  readonly chooseColumns: (next: readonly Id[]) => void;
  /** The columns as a file names them. */
  readonly headed: () => readonly ExportedColumn<Id>[];
  /** Rows of the whole list; undefined before the first answer. */
  readonly total: number | undefined;
  readonly selection: ListSelection<Row, Key['filter']>;
  /** Shows the list with another filter, order or columns in place of this one. */
  readonly show: (next: Partial<Omit<ListState<Filter, Id>, 'dropped'>>) => void;
  /** Rows of which a file is being made; null while none is. */
  readonly taken: TakenAlong<Key['filter']> | null;
  readonly takeAll: () => void;
  readonly takeSelected: () => void;
  readonly endTaking: () => void;
}

/** What the page of a list holds: its address, rows, columns and selection, and what is taken along. */
export function useListPage<
  Row extends ListRow,
  Key extends ListKey,
  Filter extends FilterValues & Searched,
  Id extends string,
>(spec: ListPageSpec<Row, Key, Filter, Id>): ListPageState<Row, Key, Filter, Id> {
  const { lists, codec, forReader, keyOf, set, chosen, storeKey, idOf } = spec;
  const { i18n } = useLingui();
  const client = useQueryClient();
  const { params, words, replace } = useListParams();
  const parsed = codec.parse(params);
  const asked = forReader ? forReader(parsed) : parsed;
  const filter = { ...asked.filter, ...words };
  const { sort, columns: given, view } = asked;
  const columns = given ? shownColumns(set, given) : chosen.ids;
  const key = keyOf(filter, sort, columns);
  const { total, rowAt } = useListWindow(lists, key);
  const selection = useListSelection({ storeKey, lists, key, idOf, rowAt });
  const [taken, setTaken] = useState<TakenAlong<Key['filter']> | null>(null);

  const show: ListPageState<Row, Key, Filter, Id>['show'] = (next) => {
    const shown = {
      filter,
      sort,
      ...(given && { columns: given }),
      ...(view && { view }),
      ...next,
    };
    const nextKey = keyOf(shown.filter, shown.sort, next.columns ?? columns);
    const ready = beginList(client, lists, nextKey, key);
    replace(codec.serialize(shown), shown.filter, ready);
  };
  return {
    asked,
    filter,
    hasFilters: codec.count(filter) > 0,
    key,
    columns,
    set,
    // Columns of the address are the address's, as a view has them; all others are the person's own.
    chooseColumns: given ? (next) => show({ columns: next }) : chosen.choose,
    headed: () => columns.map((id) => ({ id, heading: i18n._(set.heading(id)) })),
    total,
    selection,
    show,
    taken,
    takeAll: () => setTaken({ filter: key.filter }),
    takeSelected: () => setTaken(takenOf(selection.selection)),
    endTaking: () => setTaken(null),
  };
}
