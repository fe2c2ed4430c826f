import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { isGone } from '@/data/lists/gone-row';
import type { ListRow } from '@/data/lists/list-queries';
import type { CellContent, DataColumn } from '@/ui/data-table/data-column';

/** A column of a list. Its cells are given what they need, made once a drawing: none needs a hook. */
export interface ListColumn<Row, Context> {
  readonly heading: MessageDescriptor;
  /** Track of the row's grid: a CSS length or `minmax(…)`. */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row, context: Context) => CellContent;
}

/** Instead of a row whose case went to another office or campus while it was on screen. */
const MOVED = msg`Moved away`;

/** These columns of a list, with everything their cells need, for the table. */
export const tableColumns = <
  Id extends string,
  Row extends ListRow,
  Context extends { readonly i18n: I18n },
>(
  ids: readonly Id[],
  columns: Readonly<Record<Id, ListColumn<Row, Context>>>,
  context: Context,
): readonly DataColumn<Row>[] =>
  ids.map((id, place) => {
    const { cell, heading, ...column }: ListColumn<Row, Context> = columns[id];
    const { i18n } = context;
    return {
      id,
      ...column,
      heading: i18n._(heading),
      cell: (row) =>
        // Isolated, as a reference reads from left to right in every language.
        isGone(row) ? [`\u2066${row.reference}\u2069`, i18n._(MOVED)][place] : cell(row, context),
    };
  });
