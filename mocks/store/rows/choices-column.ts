import type { Chunk, Chunks } from '../persistence';
import type { FieldValue } from '../row-query';
import type { ChoicesColumn } from '../row-schema';
import { clearBit, emptyBits, orBits, roomyBits, setBit, type Bits } from './bits';
import { chunkOf, isText, isUint32, isUint8, roomy, type Column } from './column';
import type { SortKeys } from './sort-order';

const MOST_VALUES = 31;

/** Several values for each row, as a mask; sorted by the first value, in the order of its text. */
export class ChoicesValues<Row> implements Column<Row> {
  readonly keys: SortKeys;
  readonly moment = null;
  readonly #of: ChoicesColumn<Row>['of'];
  #masks: Uint32Array = new Uint32Array(0);
  /** One more than the place of the first value; 0 = no value. */
  #firsts: Uint8Array = new Uint8Array(0);
  #values: string[] = [];
  #rows: Bits[] = [];
  #none: Bits = emptyBits(0);

  constructor(spec: ChoicesColumn<Row>) {
    this.#of = spec.of;
    const text = (number: number): string => this.#values[(this.#firsts[number] ?? 0) - 1] ?? '';
    this.keys = {
      isNull: (number) => (this.#firsts[number] ?? 0) === 0,
      compare: (a, b) => {
        const [textA, textB] = [text(a), text(b)];
        return textA < textB ? -1 : Number(textA > textB);
      },
    };
  }

  #placeOf(value: string): number {
    const known = this.#values.indexOf(value);
    if (known >= 0) return known;
    if (this.#values.length === MOST_VALUES)
      throw new Error('Too many values for a column of many');
    this.#values.push(value);
    this.#rows.push(emptyBits(0));
    return this.#values.length - 1;
  }

  #maskOf(values: readonly string[]): number {
    let mask = 0;
    for (const value of values) mask |= 1 << this.#placeOf(value);
    return mask;
  }

  differs(number: number, row: Row): boolean {
    const values = this.#of(row);
    const first = values[0];
    const firstCode = first === undefined ? 0 : this.#placeOf(first) + 1;
    return (
      this.#maskOf(values) !== (this.#masks[number] ?? 0) ||
      firstCode !== (this.#firsts[number] ?? 0)
    );
  }

  set(number: number, row: Row): void {
    this.#masks = roomy(this.#masks, number, (length) => new Uint32Array(length));
    this.#firsts = roomy(this.#firsts, number, (length) => new Uint8Array(length));
    const values = this.#of(row);
    const first = values[0];
    this.#masks[number] = this.#maskOf(values);
    this.#firsts[number] = first === undefined ? 0 : this.#placeOf(first) + 1;
    if (values.length === 0) {
      this.#none = roomyBits(this.#none, number + 1);
      setBit(this.#none, number);
    }
    for (const value of values) {
      const place = this.#placeOf(value);
      const rows = roomyBits(this.#rows[place] ?? emptyBits(0), number + 1);
      this.#rows[place] = rows;
      setBit(rows, number);
    }
  }

  clear(number: number): void {
    for (const rows of this.#rows) clearBit(rows, number);
    clearBit(this.#none, number);
    this.#masks[number] = 0;
    this.#firsts[number] = 0;
  }

  having(values: readonly FieldValue[]): Bits {
    let result = emptyBits(0);
    for (const value of values) {
      const rows = value === null ? this.#none : this.#rows[this.#values.indexOf(String(value))];
      if (rows !== undefined) result = orBits(result, rows);
    }
    return result;
  }

  dump(prefix: string, into: Map<string, Chunk>): void {
    into.set(`${prefix}/masks`, this.#masks.slice());
    into.set(`${prefix}/firsts`, this.#firsts.slice());
    into.set(`${prefix}/none`, this.#none.slice());
    into.set(`${prefix}/values`, JSON.stringify(this.#values));
  }

  load(prefix: string, from: Chunks): void {
    const masks = chunkOf(from, `${prefix}/masks`, isUint32);
    this.#masks = masks;
    this.#firsts = chunkOf(from, `${prefix}/firsts`, isUint8);
    this.#none = chunkOf(from, `${prefix}/none`, isUint32);
    this.#values = JSON.parse(chunkOf(from, `${prefix}/values`, isText)) as string[];
    this.#rows = this.#values.map((_, place) => {
      const rows = emptyBits(masks.length);
      for (let n = 0; n < masks.length; n++) if (((masks[n] ?? 0) >>> place) & 1) setBit(rows, n);
      return rows;
    });
  }
}
