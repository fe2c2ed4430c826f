import type { BaseTable, ListQuery, SortValue, StoredRecord, TableSpec } from './store';

/** Changes of a transaction to one table; null = deleted. */
export type Staged<T> = ReadonlyMap<string, T | null>;

const NOTHING_STAGED: ReadonlyMap<string, never> = new Map<string, never>();

/** Records that were touched, over base records that were not. */
export class RecordTable<T extends StoredRecord> {
  readonly #name: string;
  readonly #spec: TableSpec<T>;
  readonly #base: BaseTable<T> | null;
  /** Null marks a base record that was deleted. */
  readonly #touched = new Map<string, T | null>();
  /** By index and value: ids of touched records. */
  readonly #found = new Map<string, Map<string, Set<string>>>();
  /** In which order records came that are not of the base. */
  readonly #arrivals = new Map<string, number>();
  #latestArrival = 0;

  constructor(name: string, spec: TableSpec<T>, base: BaseTable<T> | null) {
    this.#name = name;
    this.#spec = spec;
    this.#base = base;
    for (const index of Object.keys(spec.indexes)) this.#found.set(index, new Map());
  }

  get(id: string, staged: Staged<T> = NOTHING_STAGED): T | null {
    const change = staged.get(id);
    if (change !== undefined) return change;
    const touched = this.#touched.get(id);
    return touched === undefined ? (this.#base?.get(id) ?? null) : touched;
  }

  put(record: T): void {
    this.#forget(record.id);
    this.#touched.set(record.id, record);
    if (!this.#arrivals.has(record.id) && this.#base?.holds(record.id) !== true) {
      this.#latestArrival += 1;
      this.#arrivals.set(record.id, this.#latestArrival);
    }
    for (const [name, index] of Object.entries(this.#spec.indexes)) {
      const byValue = this.#found.get(name);
      for (const value of valuesOf(index.of(record))) {
        const ids = byValue?.get(value);
        if (ids === undefined) byValue?.set(value, new Set([record.id]));
        else ids.add(record.id);
      }
    }
  }

  delete(id: string): void {
    this.#forget(id);
    if (this.#base?.holds(id) === true) this.#touched.set(id, null);
    // When it came stays known: somebody's next page may begin after it.
    else this.#touched.delete(id);
  }

  #forget(id: string): void {
    const old = this.#touched.get(id);
    if (old === undefined || old === null) return;
    for (const [name, index] of Object.entries(this.#spec.indexes)) {
      const byValue = this.#found.get(name);
      for (const value of valuesOf(index.of(old))) {
        const ids = byValue?.get(value);
        ids?.delete(id);
        if (ids?.size === 0) byValue?.delete(value);
      }
    }
  }

  /** Touched records and deletions, to be stored. */
  touched(): Iterable<readonly [id: string, record: T | null]> {
    return this.#touched;
  }

  list(query: ListQuery, staged: Staged<T> = NOTHING_STAGED): readonly T[] {
    const sortValue = this.#sortValueOf(query.index);
    const arrivalOf = this.#arrivalsWith(staged);
    // Looked up once for each record, not once for each comparison.
    const placed = this.#candidates(query, staged).map((record) => ({
      record,
      place: { sortValue: sortValue(record), arrival: arrivalOf(record.id), id: record.id },
    }));
    placed.sort((a, b) => comparePlaces(a.place, b.place));
    if (query.order === 'descending') placed.reverse();
    const { after, limit = placed.length } = query;
    const found =
      after === undefined
        ? placed
        : placed.filter(({ place }) => {
            const sign = query.order === 'descending' ? -1 : 1;
            return sign * comparePlaces(place, { ...after, arrival: arrivalOf(after.id) }) > 0;
          });
    return found.slice(0, limit).map(({ record }) => record);
  }

  /** What stands at one sort value keeps the order in which it came; the base was there before. */
  #arrivalsWith(staged: Staged<T>): (id: string) => number {
    const fresh = new Map([...staged.keys()].map((id, index) => [id, index + 1]));
    return (id) => {
      if (this.#base?.holds(id) === true) return 0;
      return this.#arrivals.get(id) ?? this.#latestArrival + (fresh.get(id) ?? 0);
    };
  }

  #sortValueOf(index: string | undefined): (record: T) => SortValue {
    if (index === undefined) return (record) => record.id;
    const spec = this.#spec.indexes[index];
    if (spec === undefined) throw new Error(`Table ${this.#name} has no index ${index}`);
    return spec.sortBy ?? ((record) => record.id);
  }

  #candidates(query: ListQuery, staged: Staged<T>): readonly T[] {
    const { index, value = '' } = query;
    const fresh = [...staged.values()].filter((record) => record !== null);
    const isCurrent = (record: T): boolean => !staged.has(record.id);
    const isUntouched = (record: T): boolean => isCurrent(record) && !this.#touched.has(record.id);
    if (index === undefined) {
      const base = this.#base;
      if (base !== null && base.all === undefined) {
        throw new Error(`Table ${this.#name} cannot be listed whole`);
      }
      const touched = [...this.#touched.values()].filter((record) => record !== null);
      return [...(base?.all?.() ?? []).filter(isUntouched), ...touched.filter(isCurrent), ...fresh];
    }
    const spec = this.#spec.indexes[index];
    const touched = [...(this.#found.get(index)?.get(value) ?? [])]
      .map((id) => this.#touched.get(id) ?? null)
      .filter((record) => record !== null);
    return [
      ...(this.#base?.byIndex(index, value) ?? []).filter(isUntouched),
      ...touched.filter(isCurrent),
      ...fresh.filter((record) => valuesOf(spec?.of(record) ?? null).includes(value)),
    ];
  }
}

function valuesOf(found: string | readonly string[] | null): readonly string[] {
  if (found === null) return [];
  return typeof found === 'string' ? [found] : found;
}

interface Place {
  readonly sortValue: SortValue;
  readonly arrival: number;
  readonly id: string;
}

const comparePlaces = (a: Place, b: Place): number =>
  compareValues(a.sortValue, b.sortValue) ||
  compareValues(a.arrival, b.arrival) ||
  compareValues(a.id, b.id);

function compareValues(a: SortValue, b: SortValue): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
