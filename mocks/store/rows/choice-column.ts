import type { Chunk, Chunks } from '../chunks';
import type { FieldValue } from '../row-query';
import type { ChoiceColumn } from '../row-schema';
import { clearBit, emptyBits, hasBit, orBits, roomyBits, setBit, type Bits } from './bits';
import { chunkOf, isText, isUint16, roomy, type Column } from './column';
import type { SortKeys } from './sort-order';

const MOST_VALUES = 65_535;

/** Values as codes (0 = none), and for each code the set of its rows. */
export class ChoiceValues<Row> implements Column<Row> {
  readonly keys: SortKeys;
  readonly moment = null;
  readonly #spec: ChoiceColumn<Row>;
  #codes: Uint16Array = new Uint16Array(0);
  #values: string[] = [''];
  #codeOf = new Map<string, number>();
  #rows: Bits[] = [emptyBits(0)];
  /** Rank of each code; made again when a new value appears, which changes no order of the old. */
  #ranks: readonly number[] | null = null;

  constructor(spec: ChoiceColumn<Row>) {
    this.#spec = spec;
    this.keys = {
      isNull: (number) => (this.#codes[number] ?? 0) === 0,
      compare: (a, b) => this.#rankOf(a) - this.#rankOf(b),
    };
  }

  #rankOf(number: number): number {
    this.#ranks ??= this.#rank();
    return this.#ranks[this.#codes[number] ?? 0] ?? 0;
  }

  #rank(): readonly number[] {
    const { order = [], label = (value: string) => value } = this.#spec;
    const natural = (value: string): number => {
      const place = order.indexOf(value);
      return place < 0 ? order.length : place;
    };
    const sorted = this.#values.slice(1).toSorted((a, b) => {
      const byOrder = natural(a) - natural(b);
      if (byOrder !== 0) return byOrder;
      const [labelA, labelB] = [label(a), label(b)];
      if (labelA !== labelB) return labelA < labelB ? -1 : 1;
      return a < b ? -1 : Number(a > b);
    });
    const ranks = this.#values.map(() => 0);
    for (const [rank, value] of sorted.entries()) ranks[this.#codeOf.get(value) ?? 0] = rank;
    return ranks;
  }

  #codeFor(value: FieldValue): number {
    if (value === null) return 0;
    const text = String(value);
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    const code = this.#values.length;
    if (code > MOST_VALUES) throw new Error('Too many values for a choice column');
    this.#values.push(text);
    this.#codeOf.set(text, code);
    this.#rows.push(emptyBits(this.#codes.length));
    this.#ranks = null;
    return code;
  }

  differs(number: number, row: Row): boolean {
    return this.#codeFor(this.#spec.of(row)) !== (this.#codes[number] ?? 0);
  }

  set(number: number, row: Row): void {
    this.#codes = roomy(this.#codes, number, (length) => new Uint16Array(length));
    const code = this.#codeFor(this.#spec.of(row));
    this.#codes[number] = code;
    const rows = roomyBits(this.#rows[code] ?? emptyBits(0), number + 1);
    this.#rows[code] = rows;
    setBit(rows, number);
  }

  clear(number: number): void {
    const code = this.#codes[number] ?? 0;
    const rows = this.#rows[code];
    if (rows !== undefined && hasBit(rows, number)) clearBit(rows, number);
    this.#codes[number] = 0;
  }

  having(values: readonly FieldValue[]): Bits {
    let result: Bits | null = null;
    for (const value of values) {
      const code = value === null ? 0 : this.#codeOf.get(String(value));
      const rows = code === undefined ? undefined : this.#rows[code];
      if (rows !== undefined) result = result === null ? rows : orBits(result, rows);
    }
    return result ?? emptyBits(0);
  }

  dump(prefix: string, into: Map<string, Chunk>): void {
    into.set(`${prefix}/codes`, this.#codes.slice());
    into.set(`${prefix}/values`, JSON.stringify(this.#values));
    // Rows without a value and numbers without a row have the same code.
    into.set(`${prefix}/none`, new Uint32Array(this.#rows[0] ?? emptyBits(0)));
  }

  load(prefix: string, from: Chunks): void {
    const codes = chunkOf(from, `${prefix}/codes`, isUint16);
    this.#codes = codes;
    this.#values = JSON.parse(chunkOf(from, `${prefix}/values`, isText)) as string[];
    this.#codeOf = new Map(this.#values.map((value, code) => [value, code]));
    this.#codeOf.delete('');
    for (const [code, value] of this.#values.entries()) if (code > 0) this.#codeOf.set(value, code);
    const rows = this.#values.map(() => emptyBits(codes.length));
    for (let number = 0; number < codes.length; number++) {
      const code = codes[number] ?? 0;
      const set = rows[code];
      if (code !== 0 && set !== undefined) setBit(set, number);
    }
    const none = from.get(`${prefix}/none`);
    if (!(none instanceof Uint32Array)) throw new Error(`Snapshot without ${prefix}/none`);
    rows[0] = none;
    this.#rows = rows;
    this.#ranks = null;
  }
}
