import { expect, test } from 'vitest';
import { memoryPersistence } from '@mocks/store/memory-persistence';
import type { Loaded, LogEntry, Persistence } from '@mocks/store/persistence';
import { TOY_SCHEMA, toyBase, toyId, toyRow, toyStore, type ToyRow } from './toy-store';

/** A storage with one change in its snapshot and one in its log. */
async function usedStorage(): Promise<Persistence> {
  const persistence = memoryPersistence();
  const store = await toyStore({ persistence });
  await store.write((tx) => tx.putRow({ ...toyRow(1), owner: 'in-snapshot' }));
  await store.maintain();
  await store.write(async (tx) => {
    await tx.putRow({ ...toyRow(2), owner: 'in-log' });
    await tx.putRow(toyRow(3, 'extra'));
    await tx.deleteRow(toyId(4));
  });
  await store.close();
  return persistence;
}

async function owners(persistence: Persistence, options = {}): Promise<readonly number[]> {
  const store = await toyStore({ persistence, ...options });
  return store.read((tx) =>
    tx.countRows([
      { field: 'owner', in: ['in-snapshot'] },
      { field: 'owner', in: ['in-log'] },
      { all: [] },
    ]),
  );
}

const damaged = (kept: Persistence, damage: (loaded: Loaded) => Loaded): Persistence => ({
  ...kept,
  load: async () => {
    const loaded = await kept.load();
    return loaded === null ? null : damage(loaded);
  },
});

test('a restart finds snapshot and log, without making the rows again', async () => {
  const persistence = await usedStorage();
  const base = toyBase(50);
  let made = 0;
  const counting = {
    ...base,
    row: (number: number) => {
      made += 1;
      return base.row(number);
    },
  };
  expect(await owners(persistence, { base: counting })).toEqual([1, 1, 50]);
  expect(made).toBeLessThan(10);
});

test('a damaged or outdated index is made again from the records', async () => {
  const kept = await usedStorage();
  const halfAnIndex = damaged(kept, (loaded) => ({
    ...loaded,
    chunks: new Map([...(loaded.chunks ?? [])].slice(0, 5)),
  }));
  expect(await owners(halfAnIndex)).toEqual([1, 1, 50]);
  expect(await owners(kept, { schema: { ...TOY_SCHEMA, version: 2 } })).toEqual([1, 1, 50]);
});

test('a gap in the log is told as corrupt', async () => {
  const gap = damaged(await usedStorage(), (loaded) => ({
    ...loaded,
    log: loaded.log.map((entry) => ({ ...entry, sequence: entry.sequence + 1 })),
  }));
  await expect(owners(gap)).rejects.toMatchObject({ kind: 'corrupt' });
});

test('data of another seed is laid again', async () => {
  expect(await owners(await usedStorage(), { base: toyBase(20, 9) })).toEqual([0, 0, 20]);
});

test('the base can be made for what is stored', async () => {
  const persistence = memoryPersistence();
  const seen: unknown[] = [];
  const base = (stored: Readonly<Record<string, string | number>> | null) => {
    seen.push(stored);
    return toyBase(30, Number(stored?.['seed'] ?? 7));
  };
  await (await toyStore({ persistence, base })).close();
  expect(await owners(persistence, { base })).toEqual([0, 0, 30]);
  expect(seen).toEqual([null, { seed: 7, count: 30 }]);
});

test('records of an older version are brought to the present one, and stored so', async () => {
  const persistence = await usedStorage();
  const upgrade = (entry: LogEntry): LogEntry => ({
    ...entry,
    rows: entry.rows.map((row) => {
      const toy = row as ToyRow;
      return { ...toy, owner: `${toy.owner ?? 'nobody'}-2` } as ToyRow;
    }),
  });
  const store = await toyStore({
    persistence,
    recordVersion: 2,
    upgrade: () => Promise.resolve(upgrade),
  });
  await store.close();
  const again = await toyStore({
    persistence,
    recordVersion: 2,
    upgrade: () => {
      throw new Error('must not be upgraded twice');
    },
  });
  const counts = await again.read((tx) =>
    tx.countRows([{ field: 'owner', in: ['in-snapshot-2', 'in-log-2'] }, { all: [] }]),
  );
  expect(counts).toEqual([2, 50]);
});

test('records of a newer version are refused and left alone', async () => {
  const persistence = await usedStorage();
  await (
    await toyStore({
      persistence,
      recordVersion: 2,
      upgrade: () => Promise.resolve((entry) => entry),
    })
  ).close();
  await expect(owners(persistence)).rejects.toMatchObject({ kind: 'newer' });
  expect((await persistence.load())?.header.recordVersion).toBe(2);
});

test('the log is shortened, and writes during that are kept', async () => {
  const kept = memoryPersistence();
  let during: Promise<unknown> = Promise.resolve();
  const persistence: Persistence = {
    ...kept,
    compact: async (snapshot) => {
      during = store.write((tx) => tx.putRow(toyRow(1, 'meanwhile')));
      await during;
      await kept.compact(snapshot);
    },
  };
  const store = await toyStore({ persistence, longLog: 5 });
  for (let n = 0; n < 8; n++) await store.write((tx) => tx.putRow(toyRow(n, `new${n}`)));
  await store.maintain();
  await store.close();
  const loaded = await kept.load();
  expect(loaded?.log).toHaveLength(1);
  const again = await toyStore({ persistence: kept });
  expect(await again.read((tx) => tx.countRows([{ all: [] }, { ids: ['meanwhile'] }]))).toEqual([
    59, 1,
  ]);
});

test('a reset during the shortening of the log leaves nothing of the old data', async () => {
  const kept = memoryPersistence();
  const begun = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const persistence: Persistence = {
    ...kept,
    compact: async (snapshot) => {
      begun.resolve();
      await release.promise;
      await kept.compact(snapshot);
    },
  };
  const store = await toyStore({ persistence });
  await store.write((tx) => tx.putRow(toyRow(1, 'old')));
  const maintained = store.maintain();
  await begun.promise;
  const reset = store.reset(toyBase(50));
  // Long enough for a reset that does not wait its turn to be through.
  await new Promise((resolve) => setImmediate(resolve));
  release.resolve();
  await Promise.all([maintained, reset]);
  await store.close();
  const again = await toyStore({ persistence: kept, base: toyBase(50) });
  expect(await again.read((tx) => tx.countRows([{ all: [] }, { ids: ['old'] }]))).toEqual([50, 0]);
});
