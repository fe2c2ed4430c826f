import type { ReactNode } from 'react';

/** A column of a long table; a set of them, in order, is what the table shows. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly heading: string;
  /** Track of the row's grid: a CSS length or `minmax(…)`. */
  readonly width: string;
  /** Numbers stand at the end of their cell, in tabular figures. */
  readonly isNumber?: boolean;
  readonly isSortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface DataSort {
  readonly id: string;
  readonly isDescending: boolean;
}
