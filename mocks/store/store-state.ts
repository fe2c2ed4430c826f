import { emptyEntry } from './empty-entry';
import { inParts } from './in-parts';
import type { Chunk, Chunks } from './chunks';
import { KeptRows } from './kept-rows';
import type { LogEntry, StorageHeader } from './persistence';
import { RecordTable } from './record-table';
import type { RowQuery } from './row-query';
import type { RowSchema } from './row-schema';
import { chunkOf, isText } from './rows/column';
import { RowNumbers } from './row-numbers';
import { RowIndex } from './rows/row-index';
import type {
  BaseData,
  EventPage,
  LoggedEvent,
  StoredRecord,
  StoreShape,
  TableName,
  TableSpec,
  TableSpecs,
} from './store';

/** Name under which the revision of all rows together is kept. */
const ALL_LISTS = '';

/** What goes on when a state is laid anew. */
export type Counters = Pick<StorageHeader, 'sequence' | 'cursor' | 'revisions'>;

export interface StateSpec<S extends StoreShape> {
  readonly schema: RowSchema<S['row']>;
  readonly tables: TableSpecs<S>;
  readonly events: TableSpec<S['event']>;
}

type AnyRecord<S extends StoreShape> = S['tables'][TableName<S>];

/** What the store holds in memory: everything touched, over the base, with the row index. */
export class StoreState<S extends StoreShape> {
  readonly base: BaseData<S>;
  readonly index: RowIndex<S['row']>;
  readonly events: RecordTable<S['event']>;
  sequence = 0;
  cursor = 0;
  readonly #spec: StateSpec<S>;
  readonly #tables = new Map<string, RecordTable<AnyRecord<S>>>();
  #log: LoggedEvent<S['event']>[] = [];
  /** Rows that differ from the base, by number; null = deleted. */
  readonly #rows = new Map<number, S['row'] | null>();
  readonly #kept: KeptRows<S['row']>;
  readonly #numbers: RowNumbers;
  readonly #revisions = new Map<string, number>();

  constructor(base: BaseData<S>, spec: StateSpec<S>) {
    this.base = base;
    this.#spec = spec;
    this.#numbers = new RowNumbers(base);
    this.#kept = new KeptRows((number) => base.row(number));
    this.events = new RecordTable('events', spec.events, base.events);
    for (const name of Object.keys(spec.tables) as TableName<S>[]) {
      // The spec and the base of one name belong to the same record type; a map cannot say so.
      const table = spec.tables[name] as TableSpec<AnyRecord<S>>;
      this.#tables.set(name, new RecordTable<AnyRecord<S>>(name, table, base.table(name)));
    }
    this.index = new RowIndex<S['row']>({
      schema: spec.schema,
      compareIds: (a, b) => this.#numbers.compare(a, b),
      numberOf: (id) => this.#numbers.of(id),
      rowOf: (number) => this.rowAt(number),
    });
  }

  table<T extends TableName<S>>(name: T): RecordTable<S['tables'][T]> {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`The store has no table ${name}`);
    // Under a name there is the table of its record type; a map of all cannot say so.
    return table as unknown as RecordTable<S['tables'][T]>;
  }

  idAt(number: number): string {
    return this.#numbers.idAt(number);
  }

  numberOf(id: string): number | null {
    return this.#numbers.of(id);
  }

  /** The row of a number that exists. */
  rowAt(number: number): S['row'] {
    const touched = this.#rows.get(number);
    if (touched !== undefined && touched !== null) return touched;
    return this.#kept.get(number);
  }

  /** Makes the rows of a query, which are kept then. */
  makeRows(query: RowQuery): void {
    for (const number of this.index.query(query).numbers) this.rowAt(number);
  }

  getRow(id: string): S['row'] | null {
    const number = this.numberOf(id);
    if (number === null) return null;
    const touched = this.#rows.get(number);
    if (touched !== undefined) return touched;
    // A row that a transaction gave a number and then did not write has none.
    return number < this.base.count ? this.rowAt(number) : null;
  }

  /** Fills the index from the base, at the first start and where no index was stored. */
  layRows(): Promise<void> {
    const { base } = this;
    const laid = base.laid?.();
    if (laid !== undefined) {
      this.index.loadColumns(laid);
      this.#kept.load(laid);
      return Promise.resolve();
    }
    return this.index.lay(
      (function* rows() {
        for (let number = 0; number < base.count; number++) yield base.row(number);
      })(),
    );
  }

  #indexRow(id: string, row: S['row'] | null): void {
    let number = this.numberOf(id);
    if (row === null) {
      if (number !== null) this.index.remove(number);
      return;
    }
    number ??= this.#numbers.add(id);
    this.index.put(number, row);
  }

  /** Runs a query as if these rows were written already. Nothing of it stays. */
  withRows<Result>(rows: ReadonlyMap<string, S['row'] | null>, query: () => Result): Result {
    const before = [...rows.keys()].map((id) => {
      const held = this.#rows.get(this.numberOf(id) ?? -1);
      return { id, row: this.getRow(id), held };
    });
    try {
      for (const [id, row] of rows) this.#writeRow(id, row);
      return query();
    } finally {
      for (const { id, row, held } of before) {
        this.#indexRow(id, row);
        const number = this.numberOf(id);
        if (number === null) continue;
        if (held === undefined) this.#rows.delete(number);
        else this.#rows.set(number, held);
      }
    }
  }

  #writeRow(id: string, row: S['row'] | null): void {
    this.#indexRow(id, row);
    this.#holdRow(id, row);
  }

  #holdRow(id: string, row: S['row'] | null): void {
    const number = this.numberOf(id);
    if (number === null) return;
    this.#rows.set(number, row);
    this.#kept.drop(number);
  }

  revision(list: string = ALL_LISTS): number {
    return this.#revisions.get(list) ?? 0;
  }

  eventsAfter(cursor: number, limit: number): EventPage<S['event']> {
    let low = 0;
    let high = this.#log.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#log[middle]?.cursor ?? 0) > cursor) high = middle;
      else low = middle + 1;
    }
    return { events: this.#log.slice(low, low + limit), last: this.cursor };
  }

  /** Takes over a write that is durable. */
  apply(entry: LogEntry): void {
    const { lists } = this.#spec.schema;
    const ids = [...entry.deletedRows, ...entry.rows.map((row) => row.id)];
    const old = ids.map((id) => this.getRow(id)).filter((row) => row !== null);
    const raised = new Set([...old, ...(entry.rows as readonly S['row'][])].flatMap(lists));
    if (entry.rows.length + entry.deletedRows.length > 0) raised.add(ALL_LISTS);
    // Each counts its own changes: the number of a write would tell how much else was written.
    for (const list of raised) this.#revisions.set(list, this.revision(list) + 1);
    this.#take(entry, true);
    this.sequence = entry.sequence;
  }

  #take(entry: LogEntry, isIndexed: boolean): void {
    for (const [table, record] of entry.puts) {
      // A table that this version no longer has is left behind.
      this.#tables.get(table)?.put(record as AnyRecord<S>);
    }
    for (const [table, id] of entry.deletes) this.#tables.get(table)?.delete(id);
    const changes: (readonly [string, S['row'] | null])[] = [
      ...entry.deletedRows.map((id) => [id, null] as const),
      ...entry.rows.map((row) => [row.id, row as S['row']] as const),
    ];
    for (const [id, row] of changes) {
      if (isIndexed) this.#writeRow(id, row);
      else this.#holdRow(id, row);
    }
    for (const [cursor, event] of entry.events) {
      this.events.put(event as S['event']);
      this.#log.push({ cursor, event: event as S['event'] });
      this.cursor = Math.max(this.cursor, cursor);
    }
  }

  /** Takes over a stored state, and with it the index where one was stored. */
  async restore(
    header: StorageHeader,
    state: readonly LogEntry[],
    chunks: Chunks | null,
  ): Promise<void> {
    let isIndexed = false;
    if (chunks !== null) {
      this.#numbers.load(chunkOf(chunks, 'extra', isText));
      this.index.load(chunks);
      this.#kept.load(chunks);
      isIndexed = true;
    } else {
      await this.layRows();
    }
    for (const entry of state) this.#take(entry, !isIndexed);
    this.continueFrom(header);
  }

  /** Counters go on from here. */
  continueFrom({ sequence, cursor, revisions }: Counters): void {
    this.sequence = sequence;
    this.cursor = cursor;
    for (const [list, revision] of Object.entries(revisions)) this.#revisions.set(list, revision);
  }

  /** Where a state begins that takes this one's place: none of its lists is taken for an old one. */
  nextCounters(): Counters {
    const revisions = [...this.#revisions].map(([list, revision]) => [list, revision + 1] as const);
    return {
      sequence: this.sequence + 1,
      cursor: this.cursor + 1,
      revisions: Object.fromEntries(revisions),
    };
  }

  revisions(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#revisions);
  }

  /** The row index as chunks, to be stored. */
  dumpIndex(): Map<string, Chunk> {
    const chunks = this.index.dump();
    chunks.set('extra', this.#numbers.dump());
    this.#kept.dump(chunks);
    return chunks;
  }

  /** The columns of the rows, and the rows that were made: what a base can be laid with. */
  dumpLaid(): Map<string, Chunk> {
    const chunks = this.index.dumpColumns();
    this.#kept.dump(chunks);
    return chunks;
  }

  /** Everything that differs from the base, in entries of moderate size. */
  dumpState(): readonly LogEntry[] {
    const entries: LogEntry[] = [];
    const add = (part: Partial<LogEntry>): void => {
      entries.push({ ...emptyEntry(this.sequence), ...part });
    };
    for (const [name, table] of this.#tables) {
      const touched = [...table.touched()];
      const puts = touched.flatMap(([, record]) =>
        record === null ? [] : [[name, record] as const],
      );
      const deletes = touched.flatMap(([id, record]) =>
        record === null ? [[name, id] as const] : [],
      );
      for (const part of inParts(puts)) add({ puts: part });
      for (const part of inParts(deletes)) add({ deletes: part });
    }
    const rows: StoredRecord[] = [];
    const deletedRows: string[] = [];
    for (const [number, row] of this.#rows) {
      if (row === null) deletedRows.push(this.idAt(number));
      else rows.push(row);
    }
    for (const part of inParts(rows)) add({ rows: part });
    if (deletedRows.length > 0) add({ deletedRows });
    for (const part of inParts(this.#log)) {
      add({ events: part.map(({ cursor, event }) => [cursor, event] as const) });
    }
    return entries;
  }
}
