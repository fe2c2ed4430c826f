import type { Chunks } from './chunks';
import type { RowPlace, RowQuery, RowWindow, Where } from './row-query';

/**
 * The store behind the mock server: tables of records, one indexed set of rows for lists, one log
 * of events. Asynchronous and transactional, with queries as data, so that an adapter for a
 * database can stand in for it without a change in services (Architecture, §2).
 */

export interface StoredRecord {
  readonly id: string;
}

/** The types of one store; product code declares its own by extending this. */
export interface StoreShape {
  readonly row: StoredRecord;
  readonly event: StoredRecord;
  readonly tables: Readonly<Record<string, StoredRecord>>;
}

export type TableName<S extends StoreShape> = keyof S['tables'] & string;
export type SortValue = string | number;

/** An index over a table: under which value (or values) a record is found, and in what order. */
interface TableIndex<T> {
  readonly of: (record: T) => string | readonly string[] | null;
  /** Ascending order within a value, ties by id; by id alone when left out. */
  readonly sortBy?: (record: T) => SortValue;
}

export interface TableSpec<T> {
  readonly indexes: Readonly<Record<string, TableIndex<T>>>;
}

export type TableSpecs<S extends StoreShape> = {
  readonly [T in TableName<S>]: TableSpec<S['tables'][T]>;
};

export interface ListQuery {
  /** Without an index: the whole table, by id. */
  readonly index?: string;
  readonly value?: string;
  readonly order?: 'ascending' | 'descending';
  readonly limit?: number;
  /** Continue behind this record: its sort value (its id where the index has none) and its id. */
  readonly after?: { readonly sortValue: SortValue; readonly id: string };
}

/** An event with its place in the log. Places grow, and never repeat, also over a reset. */
export interface LoggedEvent<E> {
  readonly cursor: number;
  readonly event: E;
}

export interface EventPage<E> {
  readonly events: readonly LoggedEvent<E>[];
  /** The newest place of the whole log. */
  readonly last: number;
}

export interface ReadTx<S extends StoreShape> {
  get<T extends TableName<S>>(table: T, id: string): Promise<S['tables'][T] | null>;
  /** In the order asked; null where there is no record. */
  getMany<T extends TableName<S>>(
    table: T,
    ids: readonly string[],
  ): Promise<readonly (S['tables'][T] | null)[]>;
  list<T extends TableName<S>>(table: T, query?: ListQuery): Promise<readonly S['tables'][T][]>;
  getRow(id: string): Promise<S['row'] | null>;
  queryRows(query: RowQuery): Promise<RowWindow<S['row']>>;
  /** Many counts at once; parts that conditions share are evaluated once. */
  countRows(wheres: readonly Where[]): Promise<readonly number[]>;
  /** Null where there is no such row. */
  placeOfRow(query: Pick<RowQuery, 'where' | 'sort'>, id: string): Promise<RowPlace | null>;
  /** Events behind a cursor, oldest first; 0 is the beginning. Seeded events are not in the log. */
  eventsAfter(cursor: number, limit: number): Promise<EventPage<S['event']>>;
  /** Events by one of their indexes, seeded ones included. */
  listEvents(query: ListQuery): Promise<readonly S['event'][]>;
  /** The sequence number of the last change of a row of this list, or of any row. */
  revision(list?: string): Promise<number>;
  /** Counts accepted writes; grows by one with each. */
  sequence(): Promise<number>;
}

export interface WriteTx<S extends StoreShape> extends ReadTx<S> {
  put<T extends TableName<S>>(table: T, record: S['tables'][T]): Promise<void>;
  delete(table: TableName<S>, id: string): Promise<void>;
  putRow(row: S['row']): Promise<void>;
  deleteRow(id: string): Promise<void>;
  append(event: S['event']): Promise<void>;
}

export interface Store<S extends StoreShape> {
  /**
   * One consistent view for as long as `work` runs: no write becomes visible in between. Keep it
   * short, and never wait inside for a write or for anything that takes its time: writes wait.
   */
  read<Result>(work: (tx: ReadTx<S>) => Promise<Result>): Promise<Result>;
  /**
   * One write at a time. `work` sees its own changes. Resolves after the change is durable;
   * rejects, with nothing changed, when `work` throws or storage refuses (`StorageProblem`).
   */
  write<Result>(work: (tx: WriteTx<S>) => Promise<Result>): Promise<Result>;
  /** Called after each write that changed something; returns the way to stop. */
  onCommit(listener: (sequence: number) => void): () => void;
  /** Whether changes are kept beyond this process. */
  readonly isSaving: boolean;
  readonly identity: StoreIdentity;
  /** From now on keep changes in memory only; storage stays as it is. */
  continueWithoutSaving(): void;
  /**
   * Takes up again a storage that went away; where it was emptied, with all that is known here. Rejects
   * with a `StorageProblem` where it does not come back.
   */
  resumeSaving(): Promise<void>;
  /** Throw everything away, stored data included, and lay this base. Counters go on. */
  reset(base: BaseData<S>): Promise<void>;
  /** Everything that differs from the seed, as JSON lines, for a person to keep. */
  exportAll(): Promise<string>;
  /** Build what later queries need and shorten the log. Runs by itself in the background. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

/** What the base data was made from; stored data with another identity is laid again. */
export type StoreIdentity = Readonly<Record<string, string | number>>;

export interface BaseTable<T> {
  /** Whether the id can be one of the base's, without making the record. */
  holds(id: string): boolean;
  get(id: string): T | null;
  byIndex(index: string, value: string): readonly T[];
  /** Needed only where the whole table is listed. */
  all?(): readonly T[];
}

/** Data that nobody touched: made again from the seed, never stored. Must be deterministic. */
export interface BaseData<S extends StoreShape> {
  readonly identity: StoreIdentity;
  /** How many rows there are; they are numbered from 0, and their ids ascend with the number. */
  readonly count: number;
  idOf(number: number): string;
  /** Null when the id is none of the base's. */
  numberOf(id: string): number | null;
  row(number: number): S['row'];
  /** The columns of all rows, new each time, where they were made beforehand: none is made then. */
  readonly laid?: () => Chunks;
  /**
   * Fetches what records of this table are made with, for a base that does not bring everything at
   * once; undefined where it is there. Waited for before each read of base records.
   */
  prepare?(table: TableName<S> | 'events'): Promise<void> | undefined;
  /** Null for a table that begins empty. */
  table<T extends TableName<S>>(name: T): BaseTable<S['tables'][T]> | null;
  /** Seeded history; null when there is none. */
  readonly events: BaseTable<S['event']> | null;
}
