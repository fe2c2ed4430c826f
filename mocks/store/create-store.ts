import { noPersistence } from './memory-persistence';
import type { Persistence, StorageHeader } from './persistence';
import { pauses } from './pauses';
import { ReadGate } from './read-gate';
import { isSameIdentity, restoredState, upgraded, type UpgradeOptions } from './restore';
import type { RowQuery } from './row-query';
import { StorageProblem } from './storage-problem';
import { type Counters, StoreState, type StateSpec } from './store-state';
import type { BaseData, ReadTx, Store, StoreIdentity, StoreShape, WriteTx } from './store';
import { Transaction } from './transaction';

const LONG_LOG = 512;
/** Rows whose words are indexed in one piece of background work. */
const WARM_ROWS = 4000;

export interface StoreOptions<S extends StoreShape> extends StateSpec<S>, UpgradeOptions {
  /**
   * The seeded data, or a way to make it for stored data: called with the identity of what is
   * stored (null when there is nothing), and told whether the index of its rows is stored as well.
   * Stored data of another identity is thrown away.
   */
  readonly base:
    | BaseData<S>
    | ((
        stored: StoreIdentity | null,
        isIndexStored: boolean,
      ) => BaseData<S> | Promise<BaseData<S>>);
  readonly persistence: Persistence;
  /** Version of the shape of records and rows; raise it together with `upgrade`. */
  readonly recordVersion?: number;
  /**
   * Resolves when a piece of background work may run. Null: only `maintain()` does that work.
   * By default a second or so, then a few milliseconds each; null where storage is not durable.
   */
  readonly idle?: (() => Promise<void>) | null;
  /** Lists that will be asked for first: their rows are made in the background. */
  readonly ahead?: readonly RowQuery[];
  /** The log is shortened when it has more entries than this, and than half of a snapshot's. */
  readonly longLog?: number;
}

/**
 * Opens the store: stored changes over the base data.
 * Rejects with a `StorageProblem` when what is stored cannot be used; nothing is changed then.
 */
export async function createStore<S extends StoreShape>(
  options: StoreOptions<S>,
): Promise<Store<S>> {
  const store = new MemoryStore(options);
  await store.open();
  return store;
}

class MemoryStore<S extends StoreShape> implements Store<S> {
  readonly #options: StoreOptions<S>;
  readonly #gate = new ReadGate();
  readonly #listeners = new Set<(sequence: number) => void>();
  #persistence: Persistence;
  /** Set by `open`, before anybody has the store. */
  #state!: StoreState<S>;
  /** The last write in line; settles without an error. */
  #writing: Promise<unknown> = Promise.resolve();
  #maintaining: Promise<void> | null = null;
  #logLength = 0;
  #stateLength = 0;
  #isIndexStored = false;
  #isClosed = false;
  readonly #closing = Promise.withResolvers<void>();
  readonly #idle: (() => Promise<void>) | null;
  /** Compaction or a new beginning, never both at once. */
  #replacing: Promise<unknown> = Promise.resolve();

  constructor(options: StoreOptions<S>) {
    this.#options = options;
    this.#idle = options.idle === undefined ? pauses() : options.idle;
    this.#persistence = options.persistence;
  }

  get isSaving(): boolean {
    return this.#persistence.isDurable;
  }

  get identity(): StoreIdentity {
    return this.#state.base.identity;
  }

  get #recordVersion(): number {
    return this.#options.recordVersion ?? 1;
  }

  get #isLogLong(): boolean {
    return this.#logLength > Math.max(this.#options.longLog ?? LONG_LOG, this.#stateLength / 2);
  }

  async open(): Promise<void> {
    const { base, schema } = this.#options;
    const loaded = await this.#persistence.load();
    const data =
      typeof base === 'function'
        ? await base(loaded?.header.identity ?? null, loaded !== null && loaded.chunks !== null)
        : base;
    const current =
      loaded === null ? null : await upgraded(loaded, this.#recordVersion, this.#options);
    if (current === null || !isSameIdentity(current.header.identity, data.identity)) {
      await this.#begin(data, loaded?.header ?? { sequence: 0, cursor: 0, revisions: {} });
    } else {
      const isIndexUsable = current === loaded && current.header.rowVersion === schema.version;
      const usable = { ...current, chunks: isIndexUsable ? current.chunks : null };
      const { state, isIndexMade } = await restoredState(data, usable, this.#options);
      this.#state = state;
      this.#logLength = current.log.length;
      this.#stateLength = current.state.length;
      this.#isIndexStored = !isIndexMade;
      // Entries of two versions must never stand in one log.
      if (current !== loaded) await this.#compact();
    }
    this.#maintainSoon();
  }

  #replace(work: () => Promise<void>): Promise<void> {
    const turn = this.#replacing.then(work);
    this.#replacing = turn.catch(() => null);
    return turn;
  }

  #begin(data: BaseData<S>, counters: Counters): Promise<void> {
    return this.#replace(() => this.#beginNow(data, counters));
  }

  async #beginNow(data: BaseData<S>, counters: Counters): Promise<void> {
    const state = new StoreState(data, this.#options);
    state.continueFrom(counters);
    await this.#persistence.begin(this.#header(state));
    await state.layRows();
    this.#state = state;
    this.#logLength = 0;
    this.#stateLength = 0;
    this.#isIndexStored = false;
  }

  #header(state: StoreState<S>): StorageHeader {
    return {
      identity: state.base.identity,
      recordVersion: this.#recordVersion,
      rowVersion: this.#options.schema.version,
      sequence: state.sequence,
      cursor: state.cursor,
      revisions: state.revisions(),
    };
  }

  read<Result>(work: (tx: ReadTx<S>) => Promise<Result>): Promise<Result> {
    return this.#gate.read(async () => {
      const tx = new Transaction(this.#open());
      try {
        return await work(tx);
      } finally {
        tx.end();
      }
    });
  }

  #open(): StoreState<S> {
    if (this.#isClosed) throw new StorageProblem('unavailable', 'the store is closed');
    return this.#state;
  }

  write<Result>(work: (tx: WriteTx<S>) => Promise<Result>): Promise<Result> {
    return this.#inLine(async () => {
      const tx = new Transaction(this.#open());
      let result: Result;
      try {
        result = await work(tx);
      } finally {
        tx.end();
      }
      const entry = tx.entry();
      if (entry === null) return result;
      await this.#persistence.append(entry);
      this.#logLength += 1;
      await this.#gate.whenQuiet(() => this.#state.apply(entry));
      this.#announce();
      if (this.#isLogLong) this.#maintainSoon();
      return result;
    });
  }

  #inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => null);
    return turn;
  }

  #announce(): void {
    for (const listener of this.#listeners) listener(this.#state.sequence);
  }

  onCommit(listener: (sequence: number) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  continueWithoutSaving(): void {
    this.#persistence = noPersistence();
  }

  resumeSaving(): Promise<void> {
    return this.#inLine(async () => {
      if ((await this.#persistence.load()) === null) await this.#compact();
    });
  }

  reset(base: BaseData<S>): Promise<void> {
    return this.#inLine(async () => {
      const counters = this.#open().nextCounters();
      await this.#gate.whenQuiet(() => {});
      await this.#begin(base, counters);
      this.#announce();
      this.#maintainSoon();
    });
  }

  async exportAll(): Promise<string> {
    const state = this.#open();
    return [this.#header(state), ...state.dumpState()]
      .map((part) => JSON.stringify(part))
      .join('\n');
  }

  maintain(): Promise<void> {
    this.#maintaining ??= this.#maintain(async () => {}).finally(() => {
      this.#maintaining = null;
    });
    return this.#maintaining;
  }

  #maintainSoon(): void {
    const idle = this.#persistence.isDurable ? this.#idle : null;
    if (idle === null || this.#maintaining !== null) return;
    // What fails here (no room for a snapshot) is tried again when the log has grown further.
    this.#maintaining = this.#maintain(() => Promise.race([idle(), this.#closing.promise]))
      .catch(() => {})
      .finally(() => {
        this.#maintaining = null;
      });
  }

  async #maintain(pause: () => Promise<void>): Promise<void> {
    await pause();
    for (const field of this.#state.index.coldOrders) {
      if (this.#isClosed) return;
      this.#state.index.warm(field);
      await pause();
    }
    for (const query of this.#isIndexStored ? [] : (this.#options.ahead ?? [])) {
      if (this.#isClosed) return;
      this.#state.makeRows(query);
      await pause();
    }
    if (this.#isClosed) return;
    while (!this.#state.index.warmWords(WARM_ROWS)) {
      await pause();
      if (this.#isClosed) return;
    }
    await pause();
    const isIndexMissing = this.#persistence.keepsChunks && !this.#isIndexStored;
    if (!this.#isClosed && (isIndexMissing || this.#isLogLong)) await this.#compact();
  }

  #compact(): Promise<void> {
    return this.#replace(() => this.#compactNow());
  }

  async #compactNow(): Promise<void> {
    const persistence = this.#persistence;
    const state = this.#state;
    const { keepsChunks } = persistence;
    const entries = state.dumpState();
    const before = this.#logLength;
    await persistence.compact({
      header: this.#header(state),
      state: entries,
      chunks: keepsChunks ? state.dumpIndex() : null,
    });
    if (state !== this.#state) return;
    this.#isIndexStored = keepsChunks;
    this.#logLength -= before;
    this.#stateLength = entries.length;
  }

  async close(): Promise<void> {
    await this.#writing;
    this.#isClosed = true;
    this.#closing.resolve();
    await this.#maintaining?.catch(() => {});
    await this.#persistence.close();
  }
}
