import type { Chunks } from './chunks';
import type { StoreIdentity, StoredRecord } from './store';

/** One accepted write, whole: what the change log holds. JSON only. */
export interface LogEntry {
  readonly sequence: number;
  readonly puts: readonly (readonly [table: string, record: StoredRecord])[];
  readonly deletes: readonly (readonly [table: string, id: string])[];
  readonly rows: readonly StoredRecord[];
  readonly deletedRows: readonly string[];
  readonly events: readonly (readonly [cursor: number, event: StoredRecord])[];
}

export interface StorageHeader {
  readonly identity: StoreIdentity;
  /** Version of the shape of records; see `upgrade` of `createStore`. */
  readonly recordVersion: number;
  /** Version of the row schema that the chunks were made with. */
  readonly rowVersion: number;
  /** Writes and events counted so far, at the moment the header was written. */
  readonly sequence: number;
  readonly cursor: number;
  /** Revision of each list, and of all rows under the empty name. */
  readonly revisions: Readonly<Record<string, number>>;
}

/** Everything that differs from the seed, at one sequence number. */
export interface Snapshot {
  readonly header: StorageHeader;
  /** Touched records, rows and events; their sequence numbers are the header's. */
  readonly state: readonly LogEntry[];
  /** The row index with all touched rows in it; null where the storage does not keep it. */
  readonly chunks: Chunks | null;
}

export interface Loaded extends Snapshot {
  /** Writes since the snapshot, in order, without a gap. */
  readonly log: readonly LogEntry[];
}

/**
 * Where changes are kept. Every method rejects with a `StorageProblem`. The store calls `append`
 * one at a time; `compact` may run beside appends.
 */
export interface Persistence {
  /** Whether something outlives this process. */
  readonly isDurable: boolean;
  /** Whether snapshots should bring the row index. */
  readonly keepsChunks: boolean;
  /** Opens the storage; null when it is empty. */
  load(): Promise<Loaded | null>;
  /** Throws away whatever is stored and begins anew. Atomic. */
  begin(header: StorageHeader): Promise<void>;
  /** Durable once resolved; nothing of it stored once rejected. */
  append(entry: LogEntry): Promise<void>;
  /** Replaces all that is stored up to the snapshot's sequence. A crash leaves the old or the new. */
  compact(snapshot: Snapshot): Promise<void>;
  /** Whatever can still be read, as JSON lines, also when `load` fails. */
  exportAll(): Promise<string>;
  close(): Promise<void>;
  /** Deletes the storage itself. */
  destroy(): Promise<void>;
}
