import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { checksumOfBytes, checksumOfText } from './checksum';
import { decodeLine, encodeLine } from './log-lines';
import type { Chunk, Chunks } from './chunks';
import type { Loaded, LogEntry, Persistence, Snapshot, StorageHeader } from './persistence';
import { StorageProblem, type StorageProblemKind } from './storage-problem';

/** Shape of the database itself; the shape of records has its own version in the header. */
const DATABASE_VERSION = 1;
const STRICT = { durability: 'strict' } as const;
const HEAD = 'head';
/** How long another connection may take to let go of the database, having been asked to. */
const PATIENCE_MS = 1000;

/** What is current: the snapshot's chunks carry its generation, older ones are rubbish. */
interface Head {
  readonly generation: number;
  readonly header: string;
  readonly chunks: readonly string[];
}

interface StoredChunk {
  readonly value: Chunk;
  readonly sum: number;
}

interface Tables extends DBSchema {
  head: { key: string; value: Head };
  log: { key: number; value: string };
  chunks: { key: [generation: number, name: string]; value: StoredChunk };
}

type Database = IDBPDatabase<Tables>;

/**
 * Storage of a browser: a log with one record for each write, made in one strict transaction, and
 * a snapshot in chunks under a generation. Compaction writes the next generation beside the
 * current one; one transaction then makes it current, cuts the log and drops the old one.
 *
 * @param name of the database
 */
export function indexedDb(name: string): Persistence {
  return new IndexedDb(name);
}

class IndexedDb implements Persistence {
  readonly isDurable = true;
  readonly keepsChunks = true;
  readonly #name: string;
  #database: Database | null = null;
  #generation = 0;

  constructor(name: string) {
    this.#name = name;
  }

  async #open(): Promise<Database> {
    if (typeof indexedDB === 'undefined') {
      throw new StorageProblem('unavailable', 'this browser has no IndexedDB');
    }
    return new Promise<Database>((resolve, reject) => {
      let isRefused = false;
      openDB<Tables>(this.#name, DATABASE_VERSION, {
        upgrade(database, oldVersion) {
          if (oldVersion < 1) {
            database.createObjectStore('head');
            database.createObjectStore('log');
            database.createObjectStore('chunks');
          }
        },
        blocked: () => {
          setTimeout(() => {
            isRefused = true;
            reject(new StorageProblem('blocked', 'another tab holds an older database'));
          }, PATIENCE_MS);
        },
        // Another tab wants to upgrade or delete: let it, and refuse writes from now on.
        blocking: () => this.#letGo(),
        terminated: () => this.#letGo(),
      }).then(
        (database) => {
          if (isRefused) database.close();
          else resolve(database);
        },
        (error: unknown) => reject(problemOf(error)),
      );
    });
  }

  #letGo(): void {
    this.#database?.close();
    this.#database = null;
  }

  #opened(): Database {
    if (this.#database === null) throw new StorageProblem('unavailable', 'the database is closed');
    return this.#database;
  }

  async load(): Promise<Loaded | null> {
    this.#database ??= await this.#open();
    return withProblems(async () => {
      const tx = this.#opened().transaction(['head', 'log', 'chunks']);
      const head = await tx.objectStore('head').get(HEAD);
      if (head === undefined) {
        if ((await tx.objectStore('log').count()) > 0) {
          throw new StorageProblem('corrupt', 'changes without a head');
        }
        return null;
      }
      this.#generation = head.generation;
      const range = IDBKeyRange.bound([head.generation], [head.generation + 1], false, true);
      // Keys and values of one range come in the same order.
      const [keys, values, lines] = await Promise.all([
        tx.objectStore('chunks').getAllKeys(range),
        tx.objectStore('chunks').getAll(range),
        tx.objectStore('log').getAll(),
      ]);
      await tx.done;
      const chunks = new Map(keys.map(([, name], place) => [name, values[place]] as const));
      return readAll(head, chunks, lines);
    });
  }

  begin(header: StorageHeader): Promise<void> {
    return withProblems(async () => {
      const generation = this.#generation + 1;
      const tx = this.#opened().transaction(['head', 'log', 'chunks'], 'readwrite', STRICT);
      await settle(tx, [
        tx.objectStore('log').clear(),
        tx.objectStore('chunks').clear(),
        tx.objectStore('head').put({ generation, header: headerLine(header), chunks: [] }, HEAD),
      ]);
      this.#generation = generation;
    });
  }

  append(entry: LogEntry): Promise<void> {
    return withProblems(async () => {
      const tx = this.#opened().transaction('log', 'readwrite', STRICT);
      // `add` refuses a number that is taken: another server would be writing here.
      await settle(tx, [tx.store.add(encodeLine({ entry }), entry.sequence)]);
    });
  }

  compact({ header, state, chunks }: Snapshot): Promise<void> {
    return withProblems(async () => {
      const database = this.#opened();
      const current = this.#generation;
      const generation = current + 1;
      const all = new Map<string, Chunk>(chunks ?? []);
      all.set('state', state.map((entry) => encodeLine({ state: entry })).join('\n'));
      // Left over from a compaction that a crash cut off.
      await database.delete('chunks', IDBKeyRange.lowerBound([generation]));
      for (const [name, value] of all) {
        await database.put('chunks', { value, sum: checksumOf(value) }, [generation, name]);
      }
      const tx = database.transaction(['head', 'log', 'chunks'], 'readwrite', STRICT);
      const head = { generation, header: headerLine(header), chunks: [...all.keys()] };
      await settle(tx, [
        tx.objectStore('head').put(head, HEAD),
        tx.objectStore('log').delete(IDBKeyRange.upperBound(header.sequence)),
        tx.objectStore('chunks').delete(IDBKeyRange.upperBound([generation], true)),
      ]);
      this.#generation = generation;
    });
  }

  async exportAll(): Promise<string> {
    const database = this.#database ?? (await this.#open());
    this.#database = database;
    const [head, log] = await Promise.all([database.getAll('head'), database.getAll('log')]);
    const keys = await database.getAllKeys('chunks');
    const state: string[] = [];
    for (const key of keys) {
      const chunk = key[1] === 'state' ? await database.get('chunks', key).catch(() => null) : null;
      if (typeof chunk?.value === 'string') state.push(chunk.value);
    }
    const lines = [...head.map((part) => part.header), ...state, ...log];
    return lines.join('\n').replaceAll(/^[0-9a-f]{8} /gm, '');
  }

  async close(): Promise<void> {
    this.#letGo();
  }

  async destroy(): Promise<void> {
    this.#letGo();
    await new Promise<void>((resolve, reject) => {
      const blocked = (): void => {
        const refuse = (): void => reject(new StorageProblem('blocked', 'another tab holds it'));
        setTimeout(refuse, PATIENCE_MS);
      };
      deleteDB(this.#name, { blocked }).then(resolve, (error: unknown) => reject(problemOf(error)));
    });
  }
}

const headerLine = (header: StorageHeader): string => encodeLine({ header });

function checksumOf(chunk: Chunk): number {
  if (typeof chunk === 'string') return checksumOfText(chunk);
  return checksumOfBytes(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
}

/** Judges what was read. Damage to the index is no loss: it is then made again from the records. */
function readAll(
  head: Head,
  stored: ReadonlyMap<string, StoredChunk | undefined>,
  lines: readonly string[],
): Loaded {
  const header = decodeLine(head.header, 'the head');
  if (!('header' in header)) throw new StorageProblem('corrupt', 'the head is no header');
  const log = lines.map((text, place) => {
    const line = decodeLine(text, `change ${place + 1}`);
    if (!('entry' in line)) throw new StorageProblem('corrupt', `change ${place + 1} is none`);
    return line.entry;
  });
  const state: LogEntry[] = [];
  const chunks = new Map<string, Chunk>();
  let isIndexWhole = head.chunks.length > 1;
  for (const name of head.chunks) {
    const chunk = stored.get(name);
    const isWhole = chunk !== undefined && checksumOf(chunk.value) === chunk.sum;
    if (name !== 'state') {
      isIndexWhole &&= isWhole;
      if (chunk !== undefined) chunks.set(name, chunk.value);
      continue;
    }
    if (!isWhole || typeof chunk.value !== 'string') {
      throw new StorageProblem('corrupt', 'the snapshot does not match its checksum');
    }
    for (const text of chunk.value.split('\n').filter(Boolean)) {
      const line = decodeLine(text, 'a record of the snapshot');
      if ('state' in line) state.push(line.state);
    }
  }
  const index: Chunks | null = isIndexWhole ? chunks : null;
  return { header: header.header, state, chunks: index, log };
}

interface Settling {
  readonly done: Promise<void>;
}

/** Resolves once the transaction is committed; rejects, with it aborted, when any part fails. */
async function settle(tx: Settling, parts: readonly Promise<unknown>[]): Promise<void> {
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const failure = await Promise.all(parts).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const end = await done;
  if (end === null && failure === null) return;
  // A transaction that ran out of room aborts its parts: the reason is the transaction's.
  const isAbort = end?.error instanceof DOMException && end.error.name === 'AbortError';
  throw (isAbort ? (failure ?? end) : (end ?? failure))?.error;
}

const KINDS: Readonly<Record<string, StorageProblemKind>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  DataError: 'corrupt',
  DataCloneError: 'corrupt',
  NotReadableError: 'corrupt',
  UnknownError: 'corrupt',
  ConstraintError: 'blocked',
};

function problemOf(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  const name = error instanceof Error ? error.name : 'unknown';
  const detail = error instanceof Error ? error.message : String(error);
  return new StorageProblem(KINDS[name] ?? 'unavailable', `${name}: ${detail}`, error);
}

async function withProblems<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw problemOf(error);
  }
}
