/* The table is a grid for its layout: the role gives its semantics back in every browser. */
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import { shallowEqual } from '@mantine/hooks';
import type { Row as TableRow } from '@tanstack/react-table';
import { memo } from 'react';
import { type CellContent, type DataColumn, isTextCell } from './data-column';
import type { TableFeaturesUsed } from './table-features';

interface BodyRowProps<Row extends object> {
  /** Undefined while its window is on the way. */
  readonly row: TableRow<TableFeaturesUsed, Row> | undefined;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly rowHeight: number;
  /** What the cells show now; another one draws the row anew. */
  readonly columns: readonly DataColumn<Row>[];
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Name of the tick box; null where rows are not selected. */
  readonly tickLabel: string | null;
  readonly isCard: boolean;
}

/**
 * A row of a table. It is drawn when something of its own changes: neither for the next row that
 * becomes active, nor while the next list is on its way, nor when the window moves on, for which the
 * table makes all its rows anew around the same data. What is pressed in it the table hears.
 */
export const BodyRow = memo(BodyRowNow, isSameRow) as typeof BodyRowNow;

function isSameRow(before: BodyRowProps<object>, after: BodyRowProps<object>): boolean {
  const { row, ...own } = before;
  const { row: next, ...rest } = after;
  return row?.original === next?.original && shallowEqual(own, rest);
}

function BodyRowNow<Row extends object>(props: BodyRowProps<Row>) {
  const { row, index, rowHeight, columns, isActive, isSelected, tickLabel, isCard } = props;
  const placeOf = (at: number): number | undefined => (isCard ? at + 1 : undefined);
  const style = { transform: `translateY(${index * rowHeight}px)` };
  if (row === undefined) {
    return (
      <tr role="row" aria-rowindex={index + 2} data-active={isActive || undefined} style={style}>
        <td role="cell" className="cell-on-the-way" aria-hidden="true">
          <span className="skeleton" />
        </td>
      </tr>
    );
  }
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      style={style}
    >
      {tickLabel !== null && (
        // The whole cell is the target; the box inside is what keyboard and screen reader meet.
        <td role="cell" className="select-cell">
          <input
            type="checkbox"
            aria-label={tickLabel}
            checked={isSelected}
            // A press is the cell's: there it is known whether Shift was held.
            onChange={() => {}}
          />
        </td>
      )}
      {row
        .getAllCells()
        .map(({ id, column }, at) =>
          bodyCell(
            id,
            columns[at]?.cell(row.original),
            column.columnDef.meta?.isNumber,
            placeOf(at),
          ),
        )}
    </tr>
  );
}

/** No component of its own: a list draws hundreds of them at once. */
function bodyCell(
  id: string,
  content: CellContent,
  isNumber: boolean | undefined,
  place: number | undefined,
) {
  if (!isTextCell(content)) {
    return (
      <td key={id} role="cell" data-place={place} className={isNumber ? 'cell-number' : undefined}>
        {content}
      </td>
    );
  }
  const { text, title, tone } = content;
  const classes = ['cell-text', tone, isNumber && 'cell-number'].filter(Boolean);
  return (
    <td key={id} role="cell" data-place={place} className={classes.join(' ')} title={title}>
      {text}
    </td>
  );
}
