import type { LogEntry } from './persistence';
import type { RowQuery, RowWindow, Where } from './row-query';
import type { StoreState } from './store-state';
import type { ListQuery, StoreShape, TableName, WriteTx } from './store';

/** A write being made: reads see its changes over the state, which itself stays as it is. */
export class Transaction<S extends StoreShape> implements WriteTx<S> {
  readonly #state: StoreState<S>;
  readonly #tables = new Map<string, Map<string, S['tables'][TableName<S>] | null>>();
  readonly #rows = new Map<string, S['row'] | null>();
  readonly #events = new Map<string, S['event']>();
  #isOver = false;

  constructor(state: StoreState<S>) {
    this.#state = state;
  }

  #current(): StoreState<S> {
    if (this.#isOver) throw new Error('The transaction is over');
    return this.#state;
  }

  /** From now on every use throws: a promise was not awaited. */
  end(): void {
    this.#isOver = true;
  }

  #staged<T extends TableName<S>>(table: T): Map<string, S['tables'][T] | null> {
    let staged = this.#tables.get(table);
    if (staged === undefined) {
      staged = new Map();
      this.#tables.set(table, staged);
    }
    // Under a name there are changes of its record type; a map of all cannot say so.
    return staged as unknown as Map<string, S['tables'][T] | null>;
  }

  async get<T extends TableName<S>>(table: T, id: string): Promise<S['tables'][T] | null> {
    await this.#current().base.prepare?.(table);
    return this.#current().table(table).get(id, this.#staged(table));
  }

  async getMany<T extends TableName<S>>(
    table: T,
    ids: readonly string[],
  ): Promise<readonly (S['tables'][T] | null)[]> {
    await this.#current().base.prepare?.(table);
    const records = this.#current().table(table);
    const staged = this.#staged(table);
    return ids.map((id) => records.get(id, staged));
  }

  async list<T extends TableName<S>>(
    table: T,
    query: ListQuery = {},
  ): Promise<readonly S['tables'][T][]> {
    await this.#current().base.prepare?.(table);
    return this.#current().table(table).list(query, this.#staged(table));
  }

  async getRow(id: string): Promise<S['row'] | null> {
    const staged = this.#rows.get(id);
    return staged === undefined ? this.#current().getRow(id) : staged;
  }

  #withRows<Result>(query: (state: StoreState<S>) => Result): Result {
    const state = this.#current();
    if (this.#rows.size === 0) return query(state);
    return state.withRows(this.#rows, () => query(state));
  }

  async queryRows(query: RowQuery): Promise<RowWindow<S['row']>> {
    if (asksForWords(query.where)) await this.#current().index.makeWords();
    return this.#withRows((state) => {
      const { numbers, total } = state.index.query(query);
      return { rows: numbers.map((number) => state.rowAt(number)), total };
    });
  }

  async countRows(wheres: readonly Where[]): Promise<readonly number[]> {
    if (wheres.some(asksForWords)) await this.#current().index.makeWords();
    return this.#withRows((state) => {
      const memo = new Map();
      return wheres.map((where) => state.index.count(where, memo));
    });
  }

  async placeOfRow(query: Pick<RowQuery, 'where' | 'sort'>, id: string) {
    if (asksForWords(query.where)) await this.#current().index.makeWords();
    return this.#withRows((state) => {
      const number = state.numberOf(id);
      if (number === null) return null;
      const { position, total, previous, next } = state.index.place(query, number);
      return {
        position,
        total,
        previousId: previous === null ? null : state.idAt(previous),
        nextId: next === null ? null : state.idAt(next),
      };
    });
  }

  async eventsAfter(cursor: number, limit: number) {
    return this.#current().eventsAfter(cursor, limit);
  }

  async listEvents(query: ListQuery): Promise<readonly S['event'][]> {
    await this.#current().base.prepare?.('events');
    return this.#current().events.list(query, this.#events);
  }

  async revision(list?: string): Promise<number> {
    return this.#current().revision(list);
  }

  async sequence(): Promise<number> {
    return this.#current().sequence;
  }

  async put<T extends TableName<S>>(table: T, record: S['tables'][T]): Promise<void> {
    this.#current();
    this.#staged(table).set(record.id, record);
  }

  async delete(table: TableName<S>, id: string): Promise<void> {
    this.#current();
    this.#staged(table).set(id, null);
  }

  async putRow(row: S['row']): Promise<void> {
    this.#current();
    this.#rows.set(row.id, row);
  }

  async deleteRow(id: string): Promise<void> {
    if (this.#current().numberOf(id) === null) this.#rows.delete(id);
    else this.#rows.set(id, null);
  }

  async append(event: S['event']): Promise<void> {
    await this.#current().base.prepare?.('events');
    if (this.#current().events.get(event.id, this.#events) !== null) {
      throw new Error(`Event ${event.id} was logged before`);
    }
    this.#events.set(event.id, event);
  }

  /** The changes as one entry of the log; null when there are none. */
  entry(): LogEntry | null {
    const changes = [...this.#tables].flatMap(([table, staged]) =>
      [...staged].map(([id, record]) => ({ table, id, record })),
    );
    const rows = [...this.#rows];
    const { sequence, cursor } = this.#state;
    if (changes.length + rows.length + this.#events.size === 0) return null;
    return {
      sequence: sequence + 1,
      puts: changes.flatMap(({ table, record }) =>
        record === null ? [] : [[table, record] as const],
      ),
      deletes: changes.flatMap(({ table, id, record }) =>
        record === null ? [[table, id] as const] : [],
      ),
      rows: rows.flatMap(([, row]) => (row === null ? [] : [row])),
      deletedRows: rows.flatMap(([id, row]) => (row === null ? [id] : [])),
      events: [...this.#events.values()].map(
        (event, place) => [cursor + 1 + place, event] as const,
      ),
    };
  }
}

/** Whether a condition, or a part of it, is a search. */
function asksForWords(where: Where): boolean {
  if ('all' in where) return where.all.some(asksForWords);
  if ('any' in where) return where.any.some(asksForWords);
  if ('not' in where) return asksForWords(where.not);
  return 'text' in where && where.text.length > 0;
}
