/* The table is a grid for its layout: the role gives its semantics back in every browser. */
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import type { RowSelection } from './row-selection';

/** The tick box over the column: all rows in the page. */
export function SelectHead<Row>({ selection }: { readonly selection: RowSelection<Row> }) {
  const { all, allLabel, onHead } = selection;
  return (
    <th scope="col" role="columnheader" className="select-cell">
      <input
        type="checkbox"
        aria-label={allLabel}
        title={allLabel}
        checked={all === 'all'}
        ref={(input) => {
          if (input) input.indeterminate = all === 'some';
        }}
        onChange={onHead}
      />
    </th>
  );
}

interface SelectCellProps<Row> {
  readonly selection: RowSelection<Row>;
  readonly row: Row;
  readonly index: number;
}

/** A row's tick box; Shift takes the rows in between with it, by mouse and by Space. */
export function SelectCell<Row>({ selection, row, index }: SelectCellProps<Row>) {
  return (
    // The whole cell is the target; the box inside is what keyboard and screen reader meet.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <td
      role="cell"
      className="select-cell"
      onClick={(event) => {
        event.stopPropagation();
        selection.onToggle(index, event.shiftKey);
      }}
    >
      <input
        type="checkbox"
        aria-label={selection.rowLabel(row)}
        checked={selection.isSelected(row)}
        // A press is the cell's: there it is known whether Shift was held.
        onChange={() => {}}
      />
    </td>
  );
}
