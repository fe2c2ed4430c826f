import { hasBit, setBit, type Bits } from './bits';

/** Compares the values of two rows that both have one; 0 when equal. */
export interface SortKeys {
  readonly isNull: (number: number) => boolean;
  readonly compare: (a: number, b: number) => number;
}

export type CompareIds = (a: number, b: number) => number;

/**
 * The numbers of all rows in the order of one column: rows with a value first, ascending, then
 * those without; ties by id. Kept right by binary insertion.
 */
export class SortOrder {
  #numbers: Uint32Array;
  #length: number;
  /** Rows with a value are those before this place. */
  #valued: number;
  readonly #keys: SortKeys;
  readonly #compareIds: CompareIds;

  constructor(keys: SortKeys, compareIds: CompareIds, numbers: Uint32Array, valued: number) {
    this.#keys = keys;
    this.#compareIds = compareIds;
    this.#numbers = numbers;
    this.#length = numbers.length;
    this.#valued = valued;
  }

  /** Sorts these rows, which are given ascending by id. */
  static of(keys: SortKeys, compareIds: CompareIds, byId: readonly number[]): SortOrder {
    const valued = byId.filter((number) => !keys.isNull(number));
    const without = byId.filter((number) => keys.isNull(number));
    // Array sort is stable, so equal values keep the order of their ids.
    valued.sort(keys.compare);
    const numbers = new Uint32Array(byId.length);
    numbers.set(valued);
    numbers.set(without, valued.length);
    return new SortOrder(keys, compareIds, numbers, valued.length);
  }

  get length(): number {
    return this.#length;
  }

  get valued(): number {
    return this.#valued;
  }

  /** A copy, to be stored. */
  dump(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }

  /** Order of two rows in a direction, rows without a value always last. */
  compare(a: number, b: number, isDescending: boolean): number {
    const aNull = this.#keys.isNull(a);
    const bNull = this.#keys.isNull(b);
    if (aNull !== bNull) return aNull ? 1 : -1;
    const order = (aNull ? 0 : this.#keys.compare(a, b)) || this.#compareIds(a, b);
    return isDescending ? -order : order;
  }

  insert(number: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(this.#length + (this.#length >>> 3) + 64);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    const isNull = this.#keys.isNull(number);
    const place = this.#placeOf(number);
    this.#numbers.copyWithin(place + 1, place, this.#length);
    this.#numbers[place] = number;
    this.#length += 1;
    if (!isNull) this.#valued += 1;
  }

  /** Call before the column changes: the row is found by the value it was inserted with. */
  remove(number: number): void {
    const isNull = this.#keys.isNull(number);
    const place = this.#placeOf(number);
    if (this.#numbers[place] !== number) throw new Error(`Row ${number} is not in its order`);
    this.#numbers.copyWithin(place, place + 1, this.#length);
    this.#length -= 1;
    if (!isNull) this.#valued -= 1;
  }

  #placeOf(number: number): number {
    return this.#firstPlace((other) => this.compare(other, number, false) >= 0);
  }

  /** First place whose row satisfies a test that is false up to there and true from there on. */
  #firstPlace(test: (number: number) => boolean, from = 0, to = this.#length): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (test(this.#numbers[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Adds the valued rows from the first that is `atLeast` to the first that is `beyond`. */
  addRange(
    target: Bits,
    atLeast: ((number: number) => boolean) | null,
    beyond: ((number: number) => boolean) | null,
  ): void {
    const from = atLeast === null ? 0 : this.#firstPlace(atLeast, 0, this.#valued);
    const to = beyond === null ? this.#valued : this.#firstPlace(beyond, 0, this.#valued);
    for (let i = from; i < to; i++) setBit(target, this.#numbers[i] ?? 0);
  }

  addNulls(target: Bits): void {
    for (let i = this.#valued; i < this.#length; i++) setBit(target, this.#numbers[i] ?? 0);
  }

  addAll(target: Bits): void {
    for (let i = 0; i < this.#length; i++) setBit(target, this.#numbers[i] ?? 0);
  }

  /** Walks the rows of a set in order until `visit` returns false. */
  walk(hits: Bits, isDescending: boolean, visit: (number: number) => boolean): void {
    const numbers = this.#numbers;
    const runs: readonly (readonly [number, number])[] = [
      [0, this.#valued],
      [this.#valued, this.#length],
    ];
    for (const [from, to] of runs) {
      for (let i = from; i < to; i++) {
        const number = numbers[isDescending ? from + to - 1 - i : i] ?? 0;
        if (hasBit(hits, number) && !visit(number)) return;
      }
    }
  }
}
