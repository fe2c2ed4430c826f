import type { Chunk, Chunks } from '../chunks';
import type { FieldValue } from '../row-query';
import type { ChoicesColumn } from '../row-schema';
import { clearBit, emptyBits, hasBit, orBits, roomyBits, setBit, type Bits } from './bits';
import { chunkOf, isText, isUint16, roomy, type Column } from './column';
import type { SortKeys } from './sort-order';

const MOST_COMBINATIONS = 65_535;
const NONE: readonly string[] = [];

/** Several values for each row, as the code of their combination; sorted by the text of the first. */
export class ChoicesValues<Row> implements Column<Row> {
  readonly keys: SortKeys;
  readonly moment = null;
  readonly #of: ChoicesColumn<Row>['of'];
  #codes: Uint16Array = new Uint16Array(0);
  /** The combination of each code, in the order of the row; 0 is none at all. */
  #combinations: (readonly string[])[] = [NONE];
  #codeOf = new Map<string, number>([[keyOf(NONE), 0]]);
  /** The rows of each value. */
  #rows = new Map<string, Bits>();
  #none: Bits = emptyBits(0);

  constructor(spec: ChoicesColumn<Row>) {
    this.#of = spec.of;
    const text = (number: number): string => this.#valuesAt(number)[0] ?? '';
    this.keys = {
      isNull: (number) => (this.#codes[number] ?? 0) === 0,
      compare: (a, b) => {
        const [textA, textB] = [text(a), text(b)];
        return textA < textB ? -1 : Number(textA > textB);
      },
    };
  }

  #valuesAt(number: number): readonly string[] {
    return this.#combinations[this.#codes[number] ?? 0] ?? NONE;
  }

  #codeFor(values: readonly string[]): number {
    const key = keyOf(values);
    const known = this.#codeOf.get(key);
    if (known !== undefined) return known;
    const code = this.#combinations.length;
    if (code > MOST_COMBINATIONS) throw new Error('Too many combinations for a column of many');
    this.#combinations.push(values);
    this.#codeOf.set(key, code);
    return code;
  }

  differs(number: number, row: Row): boolean {
    return this.#codeFor(this.#of(row)) !== (this.#codes[number] ?? 0);
  }

  set(number: number, row: Row): void {
    this.#codes = roomy(this.#codes, number, (length) => new Uint16Array(length));
    const values = this.#of(row);
    this.#codes[number] = this.#codeFor(values);
    if (values.length === 0) {
      this.#none = roomyBits(this.#none, number + 1);
      setBit(this.#none, number);
    }
    this.#addTo(values, number, number + 1);
  }

  #addTo(values: readonly string[], number: number, size: number): void {
    for (const value of values) {
      const rows = roomyBits(this.#rows.get(value) ?? emptyBits(0), size);
      this.#rows.set(value, rows);
      setBit(rows, number);
    }
  }

  clear(number: number): void {
    for (const value of this.#valuesAt(number)) {
      const rows = this.#rows.get(value);
      if (rows !== undefined && hasBit(rows, number)) clearBit(rows, number);
    }
    clearBit(this.#none, number);
    this.#codes[number] = 0;
  }

  having(values: readonly FieldValue[]): Bits {
    let result = emptyBits(0);
    for (const value of values) {
      const rows = value === null ? this.#none : this.#rows.get(String(value));
      if (rows !== undefined) result = orBits(result, rows);
    }
    return result;
  }

  dump(prefix: string, into: Map<string, Chunk>): void {
    into.set(`${prefix}/codes`, this.#codes.slice());
    // Rows without a value and numbers without a row have the same code.
    into.set(`${prefix}/none`, this.#none.slice());
    into.set(`${prefix}/combinations`, JSON.stringify(this.#combinations));
  }

  load(prefix: string, from: Chunks): void {
    const codes = chunkOf(from, `${prefix}/codes`, isUint16);
    const none = from.get(`${prefix}/none`);
    if (!(none instanceof Uint32Array)) throw new Error(`Snapshot without ${prefix}/none`);
    this.#codes = codes;
    this.#none = none;
    this.#combinations = JSON.parse(chunkOf(from, `${prefix}/combinations`, isText)) as string[][];
    this.#codeOf = new Map(this.#combinations.map((values, code) => [keyOf(values), code]));
    this.#rows = new Map();
    for (let number = 0; number < codes.length; number++) {
      if (codes[number] !== 0) this.#addTo(this.#valuesAt(number), number, codes.length);
    }
  }
}

const keyOf = (values: readonly string[]): string => values.join('\n');
