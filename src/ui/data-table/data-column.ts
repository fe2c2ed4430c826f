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
  readonly cell: (row: Row) => CellContent;
}

/**
 * A text and nothing else: the cell itself holds it, and cuts it where there is too little room. A long
 * list is mostly such cells, and an element less in each is a third of what the browser lays out.
 */
export interface TextCell {
  readonly text: string;
  /** The whole of what may be cut, or more than it; to be pointed at. */
  readonly title?: string;
  readonly tone?: 'quiet' | 'strong';
}

/** What a cell shows: a text, or something of its own. */
export type CellContent = ReactNode | TextCell;

/** Where there is nothing to be said. */
export const NONE: TextCell = { text: '–', tone: 'quiet' };

export const isTextCell = (content: CellContent): content is TextCell =>
  typeof content === 'object' && content !== null && 'text' in content;

export interface DataSort {
  readonly id: string;
  readonly isDescending: boolean;
}
