import {
  appendFile,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileLog, type FileSteps } from '@mocks/store/file-log';
import { emptyEntry } from '@mocks/store/empty-entry';
import type { Store } from '@mocks/store/store';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { toyId, toyRow, toyStore, type ToyShape } from './toy-store';

async function aPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'file-log-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'log.jsonl');
}

/** One write with four parts, so that a half of it would be seen. */
const writeToy = (store: Store<ToyShape>, n: number): Promise<void> =>
  store.write(async (tx) => {
    await tx.put('toys', { id: `w${n}`, version: n, shop: 'ملف' });
    await tx.putRow({ ...toyRow(n, `w${n}`), name: 'نص' });
    await tx.append({ id: `e${n}`, toyId: `w${n}`, at: n });
    await tx.putRow({ ...toyRow(0), owner: `owner${n}` });
  });

/** How many parts of a write are there. */
const partsOf = (store: Store<ToyShape>, n: number): Promise<number> =>
  store.read(async (tx) => {
    const [rows = 0] = await tx.countRows([{ ids: [`w${n}`] }]);
    const toy = await tx.get('toys', `w${n}`);
    const events = await tx.listEvents({ index: 'toy', value: `w${n}` });
    return rows + (toy === null ? 0 : 1) + events.length;
  });

interface Killer {
  readonly steps: FileSteps;
  readonly isDead: () => boolean;
}

/**
 * The disk of a process that is killed at its nth step. Of what was not synced by then only a part
 * is on the disk, and a rename whose folder was not synced may not have happened.
 */
function killAt(fatal: number, path: string, survives: number): Killer {
  let step = 0;
  let isDead = false;
  let replaced: Buffer | null = null;
  /** Synced length of each file, by its number. */
  const synced = new Map<number, number>();
  const lives = (): boolean => {
    if (isDead) throw new Error('killed');
    step += 1;
    isDead = step === fatal;
    return !isDead;
  };
  const die = async (): Promise<never> => {
    const { ino, size } = await stat(path).catch(() => ({ ino: 0, size: 0 }));
    const from = Math.min(size, synced.get(ino) ?? 0);
    if (size > 0) await truncate(path, from + Math.floor((size - from) * survives));
    throw new Error('killed');
  };
  return {
    isDead: () => isDead,
    steps: {
      write: async (file, text, position) => {
        const bytes = Buffer.from(text);
        const isWhole = lives();
        const length = isWhole ? bytes.length : Math.floor(bytes.length * survives);
        await file.write(bytes, 0, length, position);
        if (!isWhole) await die();
      },
      sync: async (file) => {
        if (!lives()) await die();
        const { ino, size } = await file.stat();
        synced.set(ino, size);
      },
      truncate: async (file, length) => {
        if (!lives()) await die();
        await file.truncate(length);
      },
      rename: async (from, to) => {
        if (!lives()) await die();
        replaced = await readFile(to).catch(() => null);
        await rename(from, to);
      },
      syncFolder: async () => {
        if (lives()) return;
        if (survives < 0.5 && replaced !== null) {
          await writeFile(path, replaced);
          throw new Error('killed');
        }
        await die();
      },
    },
  };
}

test('killed at any step, everything acknowledged is there and nothing by halves', async () => {
  const writes = 10;
  let cases = 0;
  let failed = 0;
  for (const survives of [0, 0.3, 0.999, 1].slice(0, rounds(3, 4))) {
    for (let fatal = 1; ; fatal++) {
      const path = await aPath();
      const killer = killAt(fatal, path, survives);
      const acknowledged: number[] = [];
      const log = fileLog(path, killer.steps);
      try {
        const store = await toyStore({ persistence: log, longLog: 3 });
        for (let n = 0; n < writes; n++) {
          const isShortened = n % 4 === 3;
          // The log is shortened while a write is under way.
          const write = writeToy(store, n).then(() => void acknowledged.push(n));
          const ends = await Promise.allSettled([write, isShortened ? store.maintain() : null]);
          for (const end of ends) if (end.status === 'rejected') throw end.reason;
        }
      } catch {
        // Dead: whatever was being done was not acknowledged.
      } finally {
        await log.close();
      }
      if (!killer.isDead()) break;
      cases += 1;
      const again = await toyStore({ persistence: fileLog(path) });
      const parts = await Promise.all(Array.from({ length: writes }, (_, n) => partsOf(again, n)));
      const isLost = acknowledged.some((n) => parts[n] !== 3);
      const isHalf = parts.some((count) => count !== 0 && count !== 3);
      if (isLost || isHalf) failed += 1;
      await writeToy(again, 99);
      await again.close();
      const third = await toyStore({ persistence: fileLog(path) });
      if ((await partsOf(third, 99)) !== 3) failed += 1;
      await third.close();
    }
  }
  figure('A4 store crash, log on disk', cases, failed);
  expect(cases).toBeGreaterThan(60);
  expect(failed).toBe(0);
});

test('a refused write is taken back from the file, and the next one is kept', async () => {
  const path = await aPath();
  let isFull = false;
  let isSyncing = true;
  const disk: FileSteps = {
    write: async (file, text, position) => {
      const bytes = Buffer.from(text);
      await file.write(bytes, 0, isFull ? bytes.length >> 1 : bytes.length, position);
      if (isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    },
    sync: async () => {
      if (!isSyncing) throw Object.assign(new Error('over quota'), { code: 'EDQUOT' });
    },
    truncate: (file, length) => file.truncate(length),
    rename,
    syncFolder: async () => {},
  };
  const store = await toyStore({ persistence: fileLog(path, disk) });
  await writeToy(store, 1);
  isFull = true;
  await expect(writeToy(store, 2)).rejects.toMatchObject({ name: 'StorageProblem', kind: 'full' });
  expect(await partsOf(store, 2)).toBe(0);
  isFull = false;
  await writeToy(store, 3);
  isSyncing = false;
  await expect(writeToy(store, 4)).rejects.toMatchObject({ name: 'StorageProblem', kind: 'full' });
  await store.close();
  const again = await toyStore({ persistence: fileLog(path) });
  const parts = await Promise.all([1, 2, 3, 4].map((n) => partsOf(again, n)));
  expect(parts).toEqual([3, 0, 3, 0]);
  await again.close();
});

test('a changed byte in the middle is told as corrupt, and what can be read can be exported', async () => {
  const path = await aPath();
  const store = await toyStore({ persistence: fileLog(path) });
  await writeToy(store, 1);
  await writeToy(store, 2);
  await store.close();
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('"version":1', '"version":7'));
  await expect(toyStore({ persistence: fileLog(path) })).rejects.toMatchObject({ kind: 'corrupt' });
  expect(await fileLog(path).exportAll()).toContain('"w2"');
});

test('a last line that was cut off is dropped', async () => {
  const path = await aPath();
  const store = await toyStore({ persistence: fileLog(path) });
  await writeToy(store, 1);
  await store.close();
  await appendFile(path, '0123abcd {"entry":{"seq');
  const again = await toyStore({ persistence: fileLog(path) });
  expect(await partsOf(again, 1)).toBe(3);
  expect(await again.read((tx) => tx.getRow(toyId(0)))).toMatchObject({ owner: 'owner1' });
  await again.close();
});

test('a snapshot of an earlier moment keeps the changes behind it', async () => {
  const path = await aPath();
  const log = fileLog(path);
  const header = {
    identity: { seed: 1 },
    recordVersion: 1,
    rowVersion: 1,
    sequence: 0,
    cursor: 0,
    revisions: {},
  };
  await log.begin(header);
  for (const sequence of [1, 2, 3]) await log.append(emptyEntry(sequence));
  await log.compact({ header: { ...header, sequence: 2 }, state: [], chunks: null });
  await log.append(emptyEntry(4));
  await log.close();
  const again = fileLog(path);
  const loaded = await again.load();
  expect(loaded?.header.sequence).toBe(2);
  expect(loaded?.log.map(({ sequence }) => sequence)).toEqual([3, 4]);
  await again.close();
});
