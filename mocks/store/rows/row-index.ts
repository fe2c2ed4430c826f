import { breath, PIECE_ROWS } from '../breath';
import type { Chunk, Chunks } from '../chunks';
import type { FieldSort, GivenSort, RowPlace, RowQuery, RowSort, Where } from '../row-query';
import type { RowSchema } from '../row-schema';
import {
  clearBit,
  countBits,
  emptyBits,
  hasBit,
  numbersIn,
  orBits,
  roomyBits,
  setBit,
  type Bits,
} from './bits';
import { chunkOf, isText, isUint32, type Column } from './column';
import { columnOf } from './column-of';
import { compute, evaluate, type Evaluated, type Memo } from './evaluate';
import { SortOrder, type SortKeys } from './sort-order';
import { WordIndex } from './word-index';

/** Below this many hits, sorting them is cheaper than walking the order of all rows. */
const FEW_HITS = 512;
/** Sorting by id alone is sorting by a column that has no values. */
const BY_ID = '';
const NO_KEYS: SortKeys = { isNull: () => true, compare: () => 0 };

export interface RowIndexOptions<Row> {
  readonly schema: RowSchema<Row>;
  /** Order of two rows by their ids. */
  readonly compareIds: (a: number, b: number) => number;
  readonly numberOf: (id: string) => number | null;
  /** The current row of a number; used only to make the word index when none was stored. */
  readonly rowOf: (number: number) => Row;
}

/**
 * The columns of all rows, by row number, with a set of rows for each value, an order for each
 * column that was sorted by, and an index of words. A query combines sets and walks an order: it
 * never looks at all rows.
 */
export class RowIndex<Row> {
  readonly #options: RowIndexOptions<Row>;
  readonly #columns: ReadonlyMap<string, Column<Row>>;
  readonly #orders = new Map<string, SortOrder>();
  readonly #words: WordIndex;
  #live: Bits = emptyBits(0);

  constructor(options: RowIndexOptions<Row>) {
    this.#options = options;
    const { columns } = options.schema;
    this.#columns = new Map(Object.entries(columns).map(([name, c]) => [name, columnOf(c)]));
    const keyOf = (number: number): string => options.schema.searchKey(options.rowOf(number));
    this.#words = new WordIndex(() => numbersIn(this.#live), keyOf);
  }

  /** Adds a row or changes it. New numbers need not come in order. */
  put(number: number, row: Row): void {
    const isNew = !hasBit(this.#live, number);
    for (const [name, column] of this.#columns) {
      if (!isNew && !column.differs(number, row)) continue;
      const order = this.#orders.get(name);
      if (!isNew) {
        order?.remove(number);
        column.clear(number);
      }
      column.set(number, row);
      order?.insert(number);
    }
    if (isNew) {
      this.#live = roomyBits(this.#live, number + 1);
      setBit(this.#live, number);
      this.#orders.get(BY_ID)?.insert(number);
    }
    this.#words.change(number, this.#options.schema.searchKey(row));
  }

  remove(number: number): void {
    if (!hasBit(this.#live, number)) return;
    for (const [name, column] of this.#columns) {
      this.#orders.get(name)?.remove(number);
      column.clear(number);
    }
    this.#orders.get(BY_ID)?.remove(number);
    this.#words.change(number, '');
    clearBit(this.#live, number);
  }

  /** How many of these rows match. */
  count(where: Where, memo: Memo): number {
    return countBits(compute(where, memo, this.#evaluated));
  }

  /** Numbers of the rows in the window of a query, and how many match in all. */
  query(query: RowQuery): { readonly numbers: readonly number[]; readonly total: number } {
    const hits = this.#evaluate(query.where);
    const total = countBits(hits);
    const offset = query.offset ?? 0;
    const end = Math.min(total, offset + (query.limit ?? total));
    if (offset >= end) return { numbers: [], total };
    const sort = query.sort ?? null;
    if (total <= FEW_HITS && !isGiven(sort)) {
      return { numbers: this.#sorted(hits, sort).slice(offset, end), total };
    }
    const numbers: number[] = [];
    let place = 0;
    this.#walk(sort, hits, (number) => {
      if (place >= offset) numbers.push(number);
      place += 1;
      return place < end;
    });
    return { numbers, total };
  }

  /** Place of a row in a query; neighbours as numbers, also where it is not in it. */
  place(
    query: Pick<RowQuery, 'where' | 'sort'>,
    number: number,
  ): Omit<RowPlace, 'previousId' | 'nextId'> & Neighbours {
    const found = this.#evaluate(query.where);
    const total = countBits(found);
    const sort = query.sort ?? null;
    if (hasBit(found, number)) return { ...this.#among(found, sort, number), total };
    const itself = emptyBits(number + 1);
    setBit(itself, number);
    return { ...this.#among(orBits(found, itself), sort, number), position: null, total };
  }

  #among(hits: Bits, sort: RowSort | null, number: number): Neighbours & { position: number } {
    if (countBits(hits) <= FEW_HITS && !isGiven(sort)) {
      const sorted = this.#sorted(hits, sort);
      const position = sorted.indexOf(number);
      const previous = sorted[position - 1] ?? null;
      return { position, previous, next: sorted[position + 1] ?? null };
    }
    let position = -1;
    let previous: number | null = null;
    let next: number | null = null;
    let isFound = false;
    this.#walk(sort, hits, (other) => {
      if (isFound) {
        next = other;
        return false;
      }
      position += 1;
      isFound = other === number;
      if (!isFound) previous = other;
      return true;
    });
    return { position, previous, next };
  }

  /** Walks the rows of a set in the order of a sort until `visit` returns false. */
  #walk(sort: RowSort | null, hits: Bits, visit: (number: number) => boolean): void {
    if (!isGiven(sort)) {
      this.#order(sort?.field ?? BY_ID).walk(hits, isDescending(sort), visit);
      return;
    }
    const rest = hits.slice();
    for (const id of sort.ids) {
      const number = this.#options.numberOf(id);
      if (number === null || !hasBit(rest, number)) continue;
      clearBit(rest, number);
      if (!visit(number)) return;
    }
    this.#order(BY_ID).walk(rest, isDescending(sort), visit);
  }

  #sorted(hits: Bits, sort: FieldSort | null): number[] {
    const keys = this.#keysOf(sort?.field ?? BY_ID);
    const order = this.#orders.get(sort?.field ?? BY_ID) ?? this.#bareOrder(keys);
    const descending = isDescending(sort);
    return numbersIn(hits).toSorted((a, b) => order.compare(a, b, descending));
  }

  #bareOrder(keys: SortKeys): SortOrder {
    return new SortOrder(keys, this.#options.compareIds, new Uint32Array(0), 0);
  }

  #keysOf(field: string): SortKeys {
    return field === BY_ID ? NO_KEYS : this.#column(field).keys;
  }

  #order(field: string): SortOrder {
    let order = this.#orders.get(field);
    if (order === undefined) {
      const { compareIds } = this.#options;
      const byId = numbersIn(this.#live).toSorted(compareIds);
      order = SortOrder.of(this.#keysOf(field), compareIds, byId);
      this.#orders.set(field, order);
    }
    return order;
  }

  #column(field: string): Column<Row> {
    const column = this.#columns.get(field);
    if (column === undefined) throw new Error(`Rows have no column ${field}`);
    return column;
  }

  #evaluate(where: Where, memo: Memo = new Map()): Bits {
    return evaluate(where, memo, this.#evaluated);
  }

  get #evaluated(): Evaluated<Row> {
    return {
      live: this.#live,
      column: (field) => this.#column(field),
      order: (field) => this.#order(field),
      words: this.#words,
      numberOf: this.#options.numberOf,
    };
  }

  /** Makes a piece of the index of words; true when it is ready. */
  warmWords(rows: number): boolean {
    return this.#words.warm(rows);
  }

  /** Makes what a search needs, if it is not there yet, a piece at a time. */
  async makeWords(): Promise<void> {
    while (!this.#words.isMade && !this.#words.warm(PIECE_ROWS)) await breath();
  }

  /**
   * Adds the rows numbered from 0, and keeps their search keys until the words are made. A hundred
   * thousand take seconds: requests and their ends are heard in between.
   */
  async lay(rows: Iterable<Row>): Promise<void> {
    const { searchKey } = this.#options.schema;
    const keys: string[] = [];
    for (const row of rows) {
      this.put(keys.length, row);
      keys.push(searchKey(row));
      // In turn, and only between pieces.
      if (keys.length % PIECE_ROWS === 0) await breath();
    }
    this.#words.keep(keys);
  }

  /** Names of the orders that are still to be made; `warm` makes one of them. */
  get coldOrders(): readonly string[] {
    return [BY_ID, ...this.#columns.keys()].filter((name) => !this.#orders.has(name));
  }

  warm(field: string): void {
    this.#order(field);
  }

  /** The columns alone: what lists are answered from; orders and words can be made from them. */
  dumpColumns(): Map<string, Chunk> {
    const chunks = new Map<string, Chunk>();
    chunks.set('live', this.#live.slice());
    for (const [name, column] of this.#columns) column.dump(`column/${name}`, chunks);
    return chunks;
  }

  /** Takes over what `dumpColumns` gave; throws where something is missing. */
  loadColumns(chunks: Chunks): void {
    this.#live = chunkOf(chunks, 'live', isUint32);
    for (const [name, column] of this.#columns) column.load(`column/${name}`, chunks);
  }

  dump(): Map<string, Chunk> {
    const chunks = this.dumpColumns();
    for (const [name, order] of this.#orders) chunks.set(`order/${name}`, order.dump());
    const valued = [...this.#orders].map(([name, order]) => [name, order.valued] as const);
    chunks.set('orders', JSON.stringify(valued));
    this.#words.dump('words', chunks);
    return chunks;
  }

  /** Takes over what `dump` gave; throws where something is missing. */
  load(chunks: Chunks): void {
    this.loadColumns(chunks);
    const valued = JSON.parse(chunkOf(chunks, 'orders', isText)) as [string, number][];
    for (const [name, count] of valued) {
      const numbers = chunkOf(chunks, `order/${name}`, isUint32);
      const keys = this.#keysOf(name);
      this.#orders.set(name, new SortOrder(keys, this.#options.compareIds, numbers, count));
    }
    this.#words.load('words', chunks);
  }
}

interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
}

const isGiven = (sort: RowSort | null): sort is GivenSort => sort !== null && 'ids' in sort;

function isDescending(sort: RowSort | null | undefined): boolean {
  return sort?.direction === 'descending';
}
