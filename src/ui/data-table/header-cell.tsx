/* The table is a grid for its layout: the role gives its semantics back in every browser. */
/* oxlint-disable jsx-a11y/no-redundant-roles */
import type { DataColumn, DataSort } from './data-column';

interface HeaderCellProps<Row> {
  readonly column: DataColumn<Row>;
  readonly sort: DataSort;
  readonly onSort: (id: string) => void;
}

/** The head of a column; a button where the list can be sorted by it. */
export function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const isSorted = sort.id === column.id;
  return (
    <th
      scope="col"
      role="columnheader"
      className={column.isNumber ? 'cell-number' : undefined}
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
    >
      {column.isSortable === false ? (
        column.heading
      ) : (
        <button type="button" className="sort-button" onClick={() => onSort(column.id)}>
          {column.heading}
        </button>
      )}
    </th>
  );
}
