/* The table is a grid for its layout: the role gives its semantics back in every browser. */
/* oxlint-disable jsx-a11y/no-redundant-roles */
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
