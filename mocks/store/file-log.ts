import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeLine, encodeLine, type LogLine } from './log-lines';
import type { Loaded, LogEntry, Persistence, Snapshot, StorageHeader } from './persistence';
import { StorageProblem, type StorageProblemKind } from './storage-problem';

/** The steps that reach the disk, so that a test can stop between any two of them. */
export interface FileSteps {
  readonly write: (file: FileHandle, text: string, position: number) => Promise<void>;
  readonly sync: (file: FileHandle) => Promise<void>;
  readonly truncate: (file: FileHandle, length: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly syncFolder: (folder: string) => Promise<void>;
}

const DISK: FileSteps = {
  write: async (file, text, position) => {
    const bytes = Buffer.from(text, 'utf8');
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  },
  sync: (file) => file.datasync(),
  truncate: (file, length) => file.truncate(length),
  rename,
  syncFolder: async (folder) => {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

interface KeptEntry {
  readonly sequence: number;
  readonly line: string;
}

/**
 * A log on disk: one file of lines, first a snapshot (header, state), then one line for each write,
 * synced before it is acknowledged. A last line that was cut off was never acknowledged and is
 * dropped. The log is shortened by writing a new file beside it and renaming it over the old.
 *
 * @param path of the file; its folder is made when missing
 */
export function fileLog(path: string, steps: FileSteps = DISK): Persistence {
  return new FileLog(path, steps);
}

class FileLog implements Persistence {
  readonly isDurable = true;
  readonly keepsChunks = false;
  readonly #path: string;
  readonly #steps: FileSteps;
  #file: FileHandle | null = null;
  /** Bytes of the file that are known to be whole and synced. */
  #length = 0;
  /** Entries in the file behind its snapshot, for the next compaction to keep the newer ones. */
  #entries: KeptEntry[] = [];
  /** Appends and compactions, one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(path: string, steps: FileSteps) {
    this.#path = path;
    this.#steps = steps;
  }

  async load(): Promise<Loaded | null> {
    const bytes = await withProblems(() => readFile(this.#path)).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (bytes === null || bytes.length === 0) return null;
    const whole = bytes.lastIndexOf(0x0a) + 1;
    const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
    const loaded = this.#parse(lines);
    await withProblems(async () => {
      await this.#file?.close();
      this.#file = await open(this.#path, 'r+');
      if (whole < bytes.length) await this.#steps.truncate(this.#file, whole);
    });
    this.#length = whole;
    return loaded;
  }

  #parse(texts: readonly string[]): Loaded {
    let header: StorageHeader | null = null;
    let isWhole = false;
    const state: LogEntry[] = [];
    const log: LogEntry[] = [];
    this.#entries = [];
    for (const [place, text] of texts.entries()) {
      const line: LogLine = decodeLine(text, `line ${place + 1}`);
      if ('header' in line) header = line.header;
      else if ('state' in line) state.push(line.state);
      else if ('end' in line) isWhole = true;
      else {
        log.push(line.entry);
        this.#entries.push({ sequence: line.entry.sequence, line: text });
      }
    }
    if (header === null || !isWhole) throw new StorageProblem('corrupt', 'the snapshot is cut off');
    return { header, state, chunks: null, log };
  }

  begin(header: StorageHeader): Promise<void> {
    return this.#inTurn(() => this.#replace({ header, state: [], chunks: null }, []));
  }

  append(entry: LogEntry): Promise<void> {
    return this.#inTurn(async () => {
      const file = this.#file;
      if (file === null) throw new StorageProblem('unavailable', 'the log is not open');
      const line = encodeLine({ entry });
      const text = `${line}\n`;
      try {
        await this.#steps.write(file, text, this.#length);
        await this.#steps.sync(file);
      } catch (error) {
        await this.#takeBack(file);
        throw error;
      }
      this.#length += Buffer.byteLength(text);
      this.#entries.push({ sequence: entry.sequence, line });
    });
  }

  /** After a failed append: the file must not hold what was refused. If it may, nothing more goes. */
  async #takeBack(file: FileHandle): Promise<void> {
    try {
      await this.#steps.truncate(file, this.#length);
      await this.#steps.sync(file);
    } catch {
      this.#file = null;
      await file.close().catch(() => {});
    }
  }

  compact(snapshot: Snapshot): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#file === null) throw new StorageProblem('unavailable', 'the log is not open');
      const newer = this.#entries.filter(({ sequence }) => sequence > snapshot.header.sequence);
      await this.#replace(snapshot, newer);
    });
  }

  async #replace(snapshot: Snapshot, kept: KeptEntry[]): Promise<void> {
    const lines = [
      encodeLine({ header: snapshot.header }),
      ...snapshot.state.map((state) => encodeLine({ state })),
      encodeLine({ end: 'snapshot' }),
      ...kept.map(({ line }) => line),
    ];
    const text = `${lines.join('\n')}\n`;
    const folder = dirname(this.#path);
    await mkdir(folder, { recursive: true });
    const aside = `${this.#path}.new`;
    const file = await open(aside, 'w+');
    try {
      await this.#steps.write(file, text, 0);
      await this.#steps.sync(file);
      await this.#steps.rename(aside, this.#path);
    } catch (error) {
      await file.close().catch(() => {});
      throw error;
    }
    await this.#file?.close().catch(() => {});
    this.#file = null;
    try {
      await this.#steps.syncFolder(folder);
    } catch (error) {
      // Which of the two files a crash would leave is not known: nothing more may be acknowledged.
      await file.close().catch(() => {});
      throw error;
    }
    this.#file = file;
    this.#length = Buffer.byteLength(text);
    this.#entries = kept;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(() => withProblems(work));
    this.#turn = turn.catch(() => null);
    return turn;
  }

  async exportAll(): Promise<string> {
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    return text.replaceAll(/^[0-9a-f]{8} /gm, '');
  }

  async close(): Promise<void> {
    await this.#turn;
    await this.#file?.close();
    this.#file = null;
  }

  async destroy(): Promise<void> {
    await this.close();
    await rm(this.#path, { force: true });
    await rm(`${this.#path}.new`, { force: true });
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : null;

function isMissing(error: unknown): boolean {
  return error instanceof StorageProblem && codeOf(error.cause) === 'ENOENT';
}

const KINDS: Readonly<Record<string, StorageProblemKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'blocked',
  EACCES: 'unavailable',
};

async function withProblems<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageProblem) throw error;
    const kind = KINDS[String(codeOf(error))] ?? 'unavailable';
    throw new StorageProblem(kind, error instanceof Error ? error.message : 'unknown', error);
  }
}
