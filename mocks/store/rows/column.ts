import type { Chunk, Chunks } from '../chunks';
import type { FieldValue } from '../row-query';
import type { Bits } from './bits';
import type { SortKeys } from './sort-order';

/** One column of the row index, by row number. Rows are set in any order; numbers are dense. */
export interface Column<Row> {
  readonly keys: SortKeys;
  /** Whether the row's value is another than the one held. */
  differs(number: number, row: Row): boolean;
  /** Takes the value of a row that has none yet: a new one, or one that was cleared. */
  set(number: number, row: Row): void;
  /** Forgets the value of a row. */
  clear(number: number): void;
  /** Rows with one of these values; null where the column is not filtered by value. */
  having(values: readonly FieldValue[]): Bits | null;
  /** Compares a row's value with a bound, for range filters; null where there are none. */
  readonly moment: ((number: number) => number) | null;
  dump(prefix: string, into: Map<string, Chunk>): void;
  load(prefix: string, from: Chunks): void;
}

/** The chunk of this name; throws where it is missing or of another kind (a damaged snapshot). */
export function chunkOf<C extends Chunk>(
  chunks: Chunks,
  name: string,
  isKind: (chunk: Chunk) => chunk is C,
): C {
  const chunk = chunks.get(name);
  if (chunk === undefined || !isKind(chunk)) throw new Error(`Snapshot without ${name}`);
  return chunk;
}

export const isText = (chunk: Chunk): chunk is string => typeof chunk === 'string';
export const isUint8 = (chunk: Chunk): chunk is Uint8Array => chunk instanceof Uint8Array;
export const isUint16 = (chunk: Chunk): chunk is Uint16Array => chunk instanceof Uint16Array;
export const isUint32 = (chunk: Chunk): chunk is Uint32Array => chunk instanceof Uint32Array;
export const isFloat64 = (chunk: Chunk): chunk is Float64Array => chunk instanceof Float64Array;

type Growing = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** The array, with room for this number; new places hold zeros. */
export function roomy<A extends Growing>(array: A, number: number, make: (length: number) => A): A {
  if (number < array.length) return array;
  const grown = make(Math.max(number + 1, array.length + (array.length >>> 2) + 64));
  grown.set(array);
  return grown;
}
