/** Patients by small numbers, which cost less to count with than their ids. */
export class People {
  readonly #numbers = new Map<string, number>();
  #ids: string[] = [];

  get size(): number {
    return this.#ids.length;
  }

  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#ids.push(id) - 1;
    this.#numbers.set(id, number);
    return number;
  }

  idOf(number: number): string {
    return this.#ids[number] ?? '';
  }

  clear(): void {
    this.#numbers.clear();
    this.#ids = [];
  }
}

/**
 * What each of many thousands has in common with somebody, key by key. Popular keys lead to hundreds
 * each: nothing is made for any of them, and only the best are put in order.
 */
export class Scores {
  readonly #sums: Float64Array;
  /** The key that added to a sum last: a second record of one patient adds nothing. */
  readonly #lastKeys: Uint32Array;
  readonly #touched: number[] = [];
  #key = 0;

  constructor(size: number) {
    this.#sums = new Float64Array(size);
    this.#lastKeys = new Uint32Array(size);
  }

  /** The next key begins. */
  begin(): void {
    this.#key += 1;
  }

  add(number: number, weight: number): void {
    const last = this.#lastKeys[number];
    if (last === this.#key) return;
    if (last === 0) this.#touched.push(number);
    this.#lastKeys[number] = this.#key;
    this.#sums[number] = (this.#sums[number] ?? 0) + weight;
  }

  /** The `most` with the highest sums, those found first where sums are equal. */
  best(most: number): readonly number[] {
    const sumOf = (number: number | undefined): number =>
      number === undefined ? -1 : (this.#sums[number] ?? 0);
    const best: number[] = [];
    for (const number of this.#touched) {
      const sum = sumOf(number);
      if (best.length === most && sum <= sumOf(best.at(-1))) continue;
      let place = best.length;
      while (place > 0 && sum > sumOf(best[place - 1])) place -= 1;
      best.splice(place, 0, number);
      if (best.length > most) best.pop();
    }
    return best;
  }
}
