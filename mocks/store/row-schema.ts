/** The columns that a list of rows is filtered, sorted and searched by. The store knows no others. */

/** A small closed or slowly growing list of values (hundreds, not thousands). Sortable. */
export interface ChoiceColumn<Row> {
  readonly kind: 'choice';
  readonly of: (row: Row) => string | boolean | null;
  /** Natural order of the values when sorted; values not named follow by their label. */
  readonly order?: readonly string[];
  /** What a value is sorted by when the order does not name it; the value itself by default. */
  readonly label?: (value: string) => string;
}

/** Several values; of combinations that occur there are hundreds, not thousands. Sortable by the first. */
export interface ChoicesColumn<Row> {
  readonly kind: 'choices';
  readonly of: (row: Row) => readonly string[];
}

/** Epoch milliseconds; filtered by range. Sortable. */
export interface MomentColumn<Row> {
  readonly kind: 'moment';
  readonly of: (row: Row) => number | null;
}

/** Text in the form it is sorted by (folded). Sortable; only its absence can be filtered. */
export interface TextColumn<Row> {
  readonly kind: 'text';
  readonly of: (row: Row) => string | null;
}

export type RowColumn<Row> =
  | ChoiceColumn<Row>
  | ChoicesColumn<Row>
  | MomentColumn<Row>
  | TextColumn<Row>;

export interface RowSchema<Row, Name extends string = string> {
  /** Raised with any change of meaning of a column: stored indexes are then made again. */
  readonly version: number;
  readonly columns: Readonly<Record<Name, RowColumn<Row>>>;
  /** Folded words, separated by single spaces, that the row is found by. */
  readonly searchKey: (row: Row) => string;
  /** The lists a row belongs to (its office): each list has its own revision. */
  readonly lists: (row: Row) => readonly string[];
}

/** An instant of a row as a column of moments has it. */
export const momentOf = (instant: string | null): number | null =>
  instant === null ? null : Date.parse(instant);
