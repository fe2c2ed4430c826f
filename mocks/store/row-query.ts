/**
 * Queries over the rows of lists, as data: a memory index, or one day a database, can answer them.
 * Moments are epoch milliseconds. Fields name columns of the row schema; an unknown one is a
 * programming error and throws.
 */

export type FieldValue = string | boolean | null;

/** The row's value (or one of its values, for a column of many) is one of these; null = not set. */
export interface InCondition<Field extends string = string> {
  readonly field: Field;
  readonly in: readonly FieldValue[];
}

/** A moment column lies in [from, to): `from` counts, `to` does not; a bound left out is open. */
export interface RangeCondition<Field extends string = string> {
  readonly field: Field;
  readonly from?: number | null;
  readonly to?: number | null;
  /** Whether rows without a moment match as well; they do not unless told. */
  readonly nulls?: 'include' | 'exclude';
}

/** Every token is the beginning of one of the folded words of the row's search key. */
interface TextCondition {
  readonly text: readonly string[];
}

interface IdCondition {
  readonly ids: readonly string[];
}

/** Whoever names the columns of one schema as `Field` has them checked by the compiler. */
export type Where<Field extends string = string> =
  | { readonly all: readonly Where<Field>[] }
  | { readonly any: readonly Where<Field>[] }
  | { readonly not: Where<Field> }
  | InCondition<Field>
  | RangeCondition<Field>
  | TextCondition
  | IdCondition;

/** The rows whose value is one of these. */
export const isIn = <Field extends string>(
  field: Field,
  values: readonly FieldValue[],
): InCondition<Field> => ({ field, in: values });

/** Matches every row. */
export const EVERY_ROW: Where<never> = { all: [] };

/**
 * Rows without a value come last in both directions. Equal values are ordered by id, in the
 * direction of the sort: `ORDER BY field DESC NULLS LAST, id DESC`.
 */
export interface FieldSort<Field extends string = string> {
  readonly field: Field;
  readonly direction: 'ascending' | 'descending';
}

/**
 * An order that no column holds: these rows first, as they are named, and the others after them by
 * id: `ORDER BY array_position($1, id) NULLS LAST, id DESC`.
 */
export interface GivenSort {
  readonly ids: readonly string[];
  /** Of the others. */
  readonly direction: 'ascending' | 'descending';
}

export type RowSort<Field extends string = string> = FieldSort<Field> | GivenSort;

export interface RowQuery {
  readonly where: Where;
  /** Without one: by id, ascending. */
  readonly sort?: RowSort | null;
  readonly offset?: number;
  /** All from `offset` on when left out. */
  readonly limit?: number;
}

export interface RowWindow<Row> {
  readonly rows: readonly Row[];
  /** Rows that match, in and out of the window. */
  readonly total: number;
}

/**
 * Where a row stands in a query, and who stands beside it. Of a row that is not in it: who would, so
 * that whoever goes through a list goes on from a row that has just left it.
 */
export interface RowPlace {
  /** From 0; null where the row is not in the query. */
  readonly position: number | null;
  /** How many are in the query. */
  readonly total: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
}
