/** How rows of a table are selected: a column of tick boxes, and keys. */
export interface RowSelection<Row> {
  readonly isSelected: (row: Row) => boolean;
  /** With `isRange` every row from the one ticked before comes with it. */
  readonly onToggle: (index: number, isRange: boolean) => void;
  /** Shift and an arrow: the range grows or shrinks by a row. */
  readonly onExtend: (step: -1 | 1) => void;
  /** The box over the column: all rows in the page, or none of them. */
  readonly onHead: () => void;
  /** Ctrl or ⌘ and `a`: all rows in the page, and once more for all of the list. */
  readonly onAll: () => void;
  readonly all: 'none' | 'some' | 'all';
  readonly allLabel: string;
  readonly rowLabel: (row: Row) => string;
}

/** Track of the column of tick boxes. */
export const SELECT_TRACK = '36px';
