import type { BaseData } from './store';

/** Numbers of rows: those of the base from 0, and behind them what was added, as it came. */
export class RowNumbers {
  readonly #base: Pick<BaseData<never>, 'count' | 'idOf' | 'numberOf'>;
  /** Ids of rows that the base does not have, numbered from `base.count`. */
  readonly #extraIds: string[] = [];
  readonly #extraNumbers = new Map<string, number>();

  constructor(base: Pick<BaseData<never>, 'count' | 'idOf' | 'numberOf'>) {
    this.#base = base;
  }

  idAt(number: number): string {
    const { count } = this.#base;
    return number < count ? this.#base.idOf(number) : (this.#extraIds[number - count] ?? '');
  }

  /** Null for an id that no row ever had. */
  of(id: string): number | null {
    return this.#extraNumbers.get(id) ?? this.#base.numberOf(id);
  }

  /** The number of a row that is new. */
  add(id: string): number {
    const number = this.#base.count + this.#extraIds.length;
    this.#extraIds.push(id);
    this.#extraNumbers.set(id, number);
    return number;
  }

  /** Order of two rows by their ids. */
  compare(a: number, b: number): number {
    const { count } = this.#base;
    if (a < count && b < count) return a - b;
    const [idA, idB] = [this.idAt(a), this.idAt(b)];
    return idA < idB ? -1 : Number(idA > idB);
  }

  /** Ids of what was added, to be stored; `load` takes them over. */
  dump(): string {
    return JSON.stringify(this.#extraIds);
  }

  load(dumped: string): void {
    for (const id of JSON.parse(dumped) as string[]) this.add(id);
  }
}
