import type { FileHandle } from 'node:fs/promises';
import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileLog, type FileSteps } from '@mocks/store/file-log';
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
 * The disk of a process that is killed at its nth step. What was not synced by then is on the disk
 * up to some point only, and a rename whose folder was not synced may not have happened.
 */
function killAt(fatal: number, path: string, survives: number): Killer {
  let step = 0;
  let isDead = false;
  let synced = 0;
  let replaced: Buffer | null = null;
  const lives = (): boolean => {
    if (isDead) throw new Error('killed');
    step += 1;
    if (step === fatal) isDead = true;
    return !isDead;
  };
  const die = (): never => {
    throw new Error('killed');
  };
  const sizeOf = async (file: FileHandle): Promise<number> => (await file.stat()).size;
  return {
    isDead: () => isDead,
    steps: {
      write: async (file, text, position) => {
        const bytes = Buffer.from(text);
        const isWhole = lives();
        const length = isWhole ? bytes.length : Math.floor(bytes.length * survives);
        await file.write(bytes, 0, length, position);
        if (!isWhole) die();
      },
      sync: async (file) => {
        const size = await sizeOf(file);
        if (!lives()) {
          const from = Math.min(synced, size);
          await file.truncate(from + Math.floor((size - from) * survives));
          die();
        }
        synced = size;
      },
      truncate: async (file, length) => {
        if (!lives()) die();
        await file.truncate(length);
      },
      rename: async (from, to) => {
        if (!lives()) die();
        replaced = await readFile(to).catch(() => null);
        await rename(from, to);
      },
      syncFolder: async () => {
        if (lives()) return;
        if (survives < 0.5 && replaced !== null) await writeFile(path, replaced);
        die();
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
          await writeToy(store, n);
          acknowledged.push(n);
          if (n % 4 === 3) await store.maintain();
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
}, 60_000);

test('a refused write is taken back from the file, and the next one is kept', async () => {
  const path = await aPath();
  let isFull = false;
  const disk: FileSteps = {
    write: async (file, text, position) => {
      const bytes = Buffer.from(text);
      await file.write(bytes, 0, isFull ? bytes.length >> 1 : bytes.length, position);
      if (isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    },
    sync: async () => {},
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
  await store.close();
  const again = await toyStore({ persistence: fileLog(path) });
  expect([await partsOf(again, 1), await partsOf(again, 2), await partsOf(again, 3)]).toEqual([
    3, 0, 3,
  ]);
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
