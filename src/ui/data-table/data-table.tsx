/*
 * `display: grid` takes a table's semantics away in some browsers, so the roles give them back; and
 * what scrolls must be reachable by keyboard, so the region has a place in the tab order. What is
 * pressed in a row is heard here; its keys are the list's.
 */
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */
import { createColumnHelper, useTable } from '@tanstack/react-table';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type CSSProperties } from 'react';
import { BodyRow } from './body-row';
import type { DataColumn, DataSort } from './data-column';
import { HeaderCell } from './header-cell';
import { isFollowed } from './row-link';
import { SELECT_TRACK, type RowSelection } from './row-selection';
import { SelectHead } from './select-head';
import { selectByKey } from './selection-keys';
import { features } from './table-features';
import { useRowWindow } from './use-row-window';

export interface DataTableProps<Row extends object> {
  /** Name of the table for a screen reader. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  /** Rows of the whole list, most of them not in the page. */
  readonly total: number;
  /** Undefined while its window is on the way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly keyOf: (row: Row) => string;
  readonly sort: DataSort;
  readonly onSort: (id: string) => void;
  /** Height of a row in pixels. */
  readonly rowHeight: number;
  /** The row that the keys act on; -1 for none. It is kept in view. */
  readonly activeIndex: number;
  readonly onActivate: (index: number) => void;
  /** A plain press on the link of a row (`rowLink`) has begun; a finger's tells of itself at its end. */
  readonly onReach?: (row: Row) => void;
  /** A plain press on the link of a row. */
  readonly onFollow?: (row: Row) => void;
  /** A press on the row beside its links and buttons. */
  readonly onPress: (row: Row, index: number) => void;
  readonly onVisible: (first: number, last: number) => void;
  /** With it rows are cards: the class says where each cell stands, by its `data-place` from 1. */
  readonly cardClass?: string | undefined;
  /** With it rows have tick boxes. */
  readonly selection?: RowSelection<Row> | undefined;
  /** Which list it is: another one begins at its own place. */
  readonly listId: string;
  /** Where the list was scrolled to before, in pixels; then it begins at its active row. */
  readonly initialOffset?: number | undefined;
  readonly onScroll?: ((offset: number) => void) | undefined;
  /** With it so many rows are in the page, from the first: for paper, which does not scroll. */
  readonly whole?: number | undefined;
  /** What paper says of the rows in the page, by the first and the last of them. */
  readonly printedOf?: ((first: number, last: number) => string | null) | undefined;
}

/** A long list as a table: only the rows on screen are in the page, in rows of one height. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, total, rowAt, keyOf, sort, rowHeight, activeIndex, selection } = props;
  const { cardClass, whole } = props;
  const scroller = useRef<HTMLElement>(null);
  const { indexes, onScroll, show } = useRowWindow({
    scroller,
    count: total,
    rowHeight,
    listId: props.listId,
    initialOffset: props.initialOffset,
    onSeen: props.onVisible,
    whole,
  });
  const first = indexes[0] ?? 0;
  const last = indexes.at(-1) ?? 0;

  const tell = useEffectEvent(props.onVisible);
  useEffect(() => tell(first, last), [first, last, total]);
  const scrollTo = useEffectEvent((index: number) => {
    if (index >= 0 && index < total) show(index);
  });
  useEffect(() => scrollTo(activeIndex), [activeIndex]);
  const begin = useEffectEvent(() => {
    // Whoever comes back to the list goes on from the row that they left it at, and not from the title.
    const isAside = document.activeElement?.matches('body, h1, main') ?? true;
    if (props.initialOffset === undefined || !isAside) return;
    const left = scroller.current?.querySelector<HTMLElement>('tr[data-active] a');
    left?.focus({ preventScroll: true });
  });
  const hasRows = indexes.length > 0;
  useEffect(() => {
    if (hasRows) begin();
  }, [hasRows]);

  // The definitions hang on which columns there are and on nothing else; what a cell shows now the row
  // asks its column, so that the table makes no row anew for a word that changed.
  const shape = columns.map(({ id, isNumber }) => `${id}:${isNumber ? 1 : 0}`).join();
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return shape.split(',').map((part) => {
      const [id = '', isNumber] = part.split(':');
      return helper.display({
        id,
        meta: { isNumber: isNumber === '1' },
      });
    });
  }, [shape]);
  // As long as its rows are the same, the table makes none of them anew.
  const [same] = useState(() => sameRows<Row>());
  const shown = same(
    indexes.flatMap((index) => {
      const row = rowAt(index);
      return row ? [row] : [];
    }),
  );
  const table = useTable({
    features,
    columns: definitions,
    data: shown,
    getRowId: keyOf,
  });
  const tableRows = new Map(table.getRowModel().rows.map((row) => [row.id, row]));
  const widths = columns.map(({ width }) => width).join(' ');
  const before = selection ? `${SELECT_TRACK} ` : '';
  const tracks = {
    '--row-height': `${String(rowHeight)}px`,
    '--columns': before + widths,
    '--spaced-columns': before + widths.replaceAll(/\d+px/g, 'calc($& * var(--stretch))'),
  } as CSSProperties;

  return (
    <section
      ref={scroller}
      className="table-scroll"
      style={{ blockSize: '100%' }}
      aria-label={label}
      tabIndex={0}
      onScroll={(event) => {
        onScroll();
        props.onScroll?.(event.currentTarget.scrollTop);
      }}
      onKeyDown={(event) => selection && selectByKey(event, selection, activeIndex)}
    >
      <table
        className={cardClass === undefined ? 'data-table' : `data-table row-cards ${cardClass}`}
        role="table"
        aria-label={label}
        aria-rowcount={total + 1}
        style={tracks}
      >
        {/* Over cards there is no head to be seen; whoever hears the table is told all the same. */}
        <thead role="rowgroup" className={cardClass === undefined ? undefined : 'visually-hidden'}>
          <tr role="row" aria-rowindex={1}>
            {selection &&
              (cardClass === undefined ? (
                <SelectHead selection={selection} />
              ) : (
                <th scope="col" role="columnheader">
                  {selection.allLabel}
                </th>
              ))}
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                column={cardClass === undefined ? column : { ...column, isSortable: false }}
                sort={sort}
                onSort={props.onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody
          role="rowgroup"
          style={{ blockSize: total * rowHeight }}
          onClick={(event) => {
            const index = indexOf(event.target);
            const data = index === null ? undefined : rowAt(index);
            if (index === null || !data) return;
            if (isFollowed(event)) {
              event.preventDefault();
              props.onFollow?.(data);
              return;
            }
            const isRange = event.shiftKey;
            if (isWithin(event.target, '.select-cell')) {
              selection?.onToggle(index, isRange);
              return;
            }
            if (isWithin(event.target, CONTROLS)) return;
            props.onActivate(index);
            if (selection && (isRange || event.ctrlKey || event.metaKey)) {
              selection.onToggle(index, isRange);
            } else props.onPress(data, index);
          }}
          onMouseDown={(event) => {
            // A stretch of rows is meant, not of text.
            if (selection && event.shiftKey) event.preventDefault();
            const data = isFollowed(event) ? rowAt(indexOf(event.target) ?? -1) : undefined;
            if (data) props.onReach?.(data);
          }}
          onFocus={({ target }) => {
            const index = indexOf(target);
            if (index !== null) props.onActivate(index);
          }}
        >
          {indexes.map((index) => {
            const data = rowAt(index);
            return (
              <BodyRow
                key={data ? keyOf(data) : `at-${index}`}
                row={data && tableRows.get(keyOf(data))}
                index={index}
                rowHeight={rowHeight}
                columns={columns}
                isActive={index === activeIndex}
                isSelected={(data && selection?.isSelected(data)) ?? false}
                tickLabel={selection ? (data ? selection.rowLabel(data) : '') : null}
                isCard={cardClass !== undefined}
              />
            );
          })}
        </tbody>
      </table>
      <p className="print-only">{props.printedOf?.(first, last)}</p>
    </section>
  );
}

/** A press on a control inside the row is that control's. */
const CONTROLS = 'a, button, input, select, label';

const isWithin = (target: EventTarget, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** The place in the list of the row that something lies in; the head's row is the first that is told. */
function indexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[role=row]') : null;
  return row === null ? null : Number(row.getAttribute('aria-rowindex')) - 2;
}

/** Answers with the list it was given before, as long as both hold the same rows. */
function sameRows<Row>(): (rows: readonly Row[]) => readonly Row[] {
  let held: readonly Row[] = [];
  return (rows) => {
    const isSame = held.length === rows.length && held.every((row, at) => row === rows[at]);
    if (!isSame) held = rows;
    return held;
  };
}
