import type { Chunk, Chunks } from '../chunks';
import type { MomentColumn } from '../row-schema';
import { chunkOf, isFloat64, roomy, type Column } from './column';
import type { SortKeys } from './sort-order';

/** Epoch milliseconds; NaN = none. */
export class MomentValues<Row> implements Column<Row> {
  readonly keys: SortKeys;
  readonly moment: (number: number) => number;
  readonly #of: MomentColumn<Row>['of'];
  #values: Float64Array = new Float64Array(0);

  constructor(spec: MomentColumn<Row>) {
    this.#of = spec.of;
    this.moment = (number) => this.#values[number] ?? Number.NaN;
    this.keys = {
      isNull: (number) => Number.isNaN(this.moment(number)),
      compare: (a, b) => this.moment(a) - this.moment(b),
    };
  }

  differs(number: number, row: Row): boolean {
    return !Object.is(this.#of(row) ?? Number.NaN, this.moment(number));
  }

  set(number: number, row: Row): void {
    this.#values = roomy(this.#values, number, (length) => new Float64Array(length));
    this.#values[number] = this.#of(row) ?? Number.NaN;
  }

  clear(number: number): void {
    this.#values[number] = Number.NaN;
  }

  having(): null {
    return null;
  }

  dump(prefix: string, into: Map<string, Chunk>): void {
    into.set(`${prefix}/moments`, this.#values.slice());
  }

  load(prefix: string, from: Chunks): void {
    this.#values = chunkOf(from, `${prefix}/moments`, isFloat64);
  }
}
