import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { beginCase } from '@/data/cases/begin-case';
import type { ListKey, ListQueries, ListRow } from '@/data/lists/list-queries';
import { useListFreshness } from '@/data/lists/use-list-freshness';
import { useListWindow } from '@/data/lists/use-list-window';
import { lastShown } from '@/lib/last-shown';
import { announce } from '@/ui/announcer';
import { CARD_HEIGHT, ROW_HEIGHTS, useAppearance } from '@/ui/appearance';
import type { DataColumn } from '@/ui/data-table/data-column';
import { DataTable } from '@/ui/data-table/data-table';
import type { RowSelection } from '@/ui/data-table/row-selection';
import { lazyAgain } from '@/ui/lazy-again';
import { SkeletonRows } from '@/ui/skeleton';
import type { KeyId } from '../keys/key-table';
import { type PlaceCommand, usePlaceCommands } from '../keys/place-commands';
import { WaitingNote } from '@/ui/waiting-note';
import { WidgetBoundary } from '@/ui/widget-boundary';
import type { ListSelection } from '../list-selection/use-list-selection';
import type { SortChoice } from './card-bar';
import styles from './list-kit.module.css';
import { EmptyList, ListFailed, ListNews, type ListWords } from './list-states';
import { sortParts } from './sort-parts';
import { useRowKeys } from './use-row-keys';
import { usePrintList } from './use-print-list';
import { type Place, useScrollMemory } from './use-scroll-memory';

const NO_COMMANDS: readonly PlaceCommand[] = [];

/** Only a narrow screen has it. */
const CardBar = lazyAgain(async () => (await import('./card-bar')).CardBar);

/** The part beside the rows that shows the one pressed. */
export interface ListPeek<Row> {
  readonly name: (row: Row) => string;
  readonly render: (row: Row, close: () => void) => ReactNode;
}

interface RowListProps<Row extends ListRow, Key extends ListKey> {
  readonly lists: ListQueries<Row, Key>;
  readonly listKey: Key;
  readonly columns: readonly DataColumn<Row>[];
  readonly words: ListWords<Row>;
  readonly hasFilters: boolean;
  readonly selection: ListSelection<Row, Key['filter']>;
  readonly onSort: (sort: string) => void;
  readonly onClear: () => void;
  /** The address of a row as opened from this list. */
  readonly addressOf: (row: Row) => string;
  readonly peek: ListPeek<Row>;
  /** What a key of its own does with the active row. */
  readonly rowKey?: { readonly id: KeyId; readonly run: (row: Row) => void } | undefined;
  /**
   * With it rows are cards, for a narrow screen (`useNarrow`): of the columns, which are five then, the
   * first two stand in the first line, the fourth under it, and the last at the thumb. What is pressed
   * opens.
   */
  readonly card?: { readonly sorts: readonly SortChoice[] } | undefined;
}

/** What belongs to a list whose rows are shown. */
interface ShownWith<Row extends ListRow> {
  readonly listId: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly place: Place | undefined;
}

/** A long list: rows that never jump, keys that move and open, a peek beside them. */
export function RowList<Row extends ListRow, Key extends ListKey>(props: RowListProps<Row, Key>) {
  const { lists, listKey, words, hasFilters, selection, addressOf, peek } = props;
  const { onSort, onClear, card, rowKey } = props;
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { density } = useAppearance();
  const list = useListWindow(lists, listKey);
  const { arrived, isOutOfDate, readAfresh } = useListFreshness(lists, listKey);
  const printed = usePrintList(list);
  const scroll = useScrollMemory();
  const { filter, sort } = listKey;
  const nextId = JSON.stringify([filter, sort]);
  // What stands keeps its place until the next rows are there, and with it what is of this list in each
  // row, as its address in their links: all would be drawn anew only to be replaced.
  const [ofRows] = useState(() => lastShown<ShownWith<Row>>());
  const { listId, columns, place } = ofRows(
    { listId: nextId, columns: props.columns, place: scroll.place },
    list.isPlaceholder,
  );
  const [active, setActive] = useState(place?.active ?? -1);
  const [peeked, setPeeked] = useState<Row | null>(null);
  // The same place in another list is another row, which nobody has chosen.
  const [activeIn, setActiveIn] = useState(listId);
  if (activeIn !== listId) {
    setActiveIn(listId);
    setActive(place?.active ?? -1);
  }
  const total = list.total ?? 0;
  const activeRow = active < 0 ? undefined : list.rowAt(active);

  /** A position in outgoing rows says nothing about the next list. */
  const note = (change: Partial<Place>): void => {
    if (!list.isPlaceholder) scroll.note(change);
  };
  const activate = (index: number): void => {
    setActive(index);
    note({ active: index });
  };
  const move = (step: number): void => {
    const next = Math.min(total - 1, Math.max(0, active + step));
    activate(next);
    const row = list.rowAt(next);
    if (row && peeked !== null) setPeeked(row);
  };
  const open = (row: Row): void => {
    beginCase(client, row.reference);
    void navigate(addressOf(row));
  };
  useRowKeys({
    move,
    open: () => activeRow && open(activeRow),
    peek: () => setPeeked(activeRow && peeked?.id !== activeRow.id ? activeRow : null),
    select: () => active >= 0 && selection.toggle(active, false),
    act: rowKey && { id: rowKey.id, run: () => activeRow && rowKey.run(activeRow) },
  });
  usePlaceCommands(
    hasFilters ? [{ id: 'clear', name: t`Clear all filters`, run: onClear }] : NO_COMMANDS,
  );
  const isThere = !list.isPlaceholder && list.total !== undefined;
  useAnnounceTotal(isThere ? words.total(total) : null, nextId);
  useAnnounceSelected(selection.count, words.selected(selection.count));

  if (list.error && list.total === undefined) return <ListFailed onRetry={list.refetch} />;
  if (list.total === undefined) return <SkeletonRows count={12} />;
  const [sortKey, isDescending] = sortParts(listKey.sort);
  const rowSelection: RowSelection<Row> = {
    ...selectionOf(selection, total),
    onExtend: (step) => {
      const from = Math.max(0, active);
      const next = active < 0 ? 0 : Math.min(total - 1, Math.max(0, active + step));
      activate(next);
      selection.rangeTo(next, from);
    },
    allLabel: t`Select all rows that are loaded`,
    rowLabel: words.selectRow,
  };
  return (
    <div className={styles['area']}>
      {list.isPlaceholder && <WaitingNote />}
      {total === 0 ? (
        <EmptyList words={words} hasFilters={hasFilters} onClear={onClear} />
      ) : (
        <div className={styles['body']} aria-busy={list.isPlaceholder}>
          <div className={styles['rows']}>
            {card && (
              <Suspense fallback={<div className={styles['card-bar']} />}>
                <CardBar
                  sort={listKey.sort}
                  sorts={card.sorts}
                  onSort={onSort}
                  selection={rowSelection}
                />
              </Suspense>
            )}
            <DataTable
              label={words.label}
              columns={columns}
              total={total}
              rowAt={list.rowAt}
              keyOf={(row) => row.id}
              sort={{ id: sortKey, isDescending }}
              onSort={(id) => onSort(id === sortKey && !isDescending ? `-${id}` : id)}
              rowHeight={card ? CARD_HEIGHT : ROW_HEIGHTS[density]}
              cardClass={card && styles['card']}
              activeIndex={active}
              onActivate={activate}
              // The answer comes while the button is still held.
              onReach={({ reference }) => beginCase(client, reference)}
              onFollow={open}
              onPress={card ? open : setPeeked}
              onVisible={list.onVisible}
              {...printed}
              selection={rowSelection}
              listId={listId}
              initialOffset={place?.offset}
              onScroll={(offset) => note({ offset })}
            />
          </div>
          {peeked !== null && (
            <Suspense fallback={null}>
              <WidgetBoundary key={peeked.id} name={peek.name(peeked)}>
                {peek.render(peeked, () => setPeeked(null))}
              </WidgetBoundary>
            </Suspense>
          )}
        </div>
      )}
      {/* After the rows: what somebody reads or presses stays where it is. */}
      {(arrived > 0 || isOutOfDate) && (
        <ListNews
          told={arrived > 0 ? words.arrived(arrived) : null}
          onShow={() => void readAfresh()}
        />
      )}
    </div>
  );
}

/** One sentence for a screen reader whenever the list holds something else, or in another order. */
function useAnnounceTotal(sentence: string | null, listId: string): void {
  // With the rows themselves: afterwards it would be a picture more to draw.
  useLayoutEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [sentence, listId]);
}

/** How many are selected, said whenever that changes. */
function useAnnounceSelected(count: number, sentence: string): void {
  const said = useRef(count);
  useEffect(() => {
    if (said.current !== count) announce(sentence);
    said.current = count;
  }, [count, sentence]);
}

/** What the ticks of the rows, and that of the head, show and do. */
const selectionOf = <Row, Filter>(
  selection: ListSelection<Row, Filter>,
  total: number,
): Omit<RowSelection<Row>, 'onExtend' | 'allLabel' | 'rowLabel'> => ({
  isSelected: selection.has,
  onToggle: selection.toggle,
  onHead: selection.toggleLoaded,
  onAll: () => {
    if (!selection.loaded.isSelected) selection.toggleLoaded();
    // Those that are not in the page come in with them.
    else if (selection.count < total) selection.selectAll(total);
  },
  all: selection.count === 0 ? 'none' : selection.loaded.isSelected ? 'all' : 'some',
});
