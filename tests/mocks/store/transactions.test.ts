import { expect, test } from 'vitest';
import { memoryPersistence } from '@mocks/store/memory-persistence';
import type { Persistence } from '@mocks/store/persistence';
import { StorageProblem } from '@mocks/store/storage-problem';
import { toyBase, toyId, toyRow, toyStore } from './toy-store';

test('a write that throws changes nothing', async () => {
  const store = await toyStore();
  await expect(
    store.write(async (tx) => {
      await tx.put('toys', { id: toyId(1), version: 2, shop: 'east' });
      await tx.put('notes', { id: 'n1', toyId: toyId(1), at: 1 });
      await tx.append({ id: 'e1', toyId: toyId(1), at: 1 });
      throw new Error('refused');
    }),
  ).rejects.toThrow('refused');
  await store.read(async (tx) => {
    expect((await tx.get('toys', toyId(1)))?.version).toBe(1);
    expect(await tx.list('notes')).toEqual([]);
    expect(await tx.eventsAfter(0, 10)).toEqual({ events: [], last: 0 });
    expect(await tx.sequence()).toBe(0);
  });
});

test('a write that storage refuses changes nothing, is refused by name, and the next one works', async () => {
  const kept = memoryPersistence();
  let isFull = true;
  const persistence: Persistence = {
    ...kept,
    append: async (entry) => {
      if (isFull) throw new StorageProblem('full', 'no room');
      await kept.append(entry);
    },
  };
  const store = await toyStore({ persistence });
  const write = (): Promise<void> =>
    store.write(async (tx) => {
      await tx.put('toys', { id: toyId(1), version: 2, shop: 'east' });
      await tx.putRow({ ...toyRow(1), owner: 'new' });
    });
  await expect(write()).rejects.toMatchObject({ kind: 'full' });
  const ownedByNew = [{ field: 'owner', in: ['new'] }];
  expect(await store.read((tx) => tx.countRows(ownedByNew))).toEqual([0]);
  expect(await store.read((tx) => tx.get('toys', toyId(1)))).toMatchObject({ version: 1 });
  isFull = false;
  await write();
  expect(await store.read((tx) => tx.countRows(ownedByNew))).toEqual([1]);
  expect(await store.read((tx) => tx.sequence())).toBe(1);
});

test('writes that are asked for at once happen one after the other', async () => {
  const store = await toyStore();
  const raise = (): Promise<void> =>
    store.write(async (tx) => {
      const toy = await tx.get('toys', toyId(1));
      await Promise.resolve();
      await tx.put('toys', { id: toyId(1), shop: 'east', version: (toy?.version ?? 0) + 1 });
    });
  await Promise.all(Array.from({ length: 20 }, raise));
  expect(await store.read((tx) => tx.get('toys', toyId(1)))).toMatchObject({ version: 21 });
});

test('a read sees one state, however long it takes', async () => {
  const store = await toyStore();
  const versions: unknown[] = [];
  const writes: Promise<void>[] = [];
  await store.read(async (tx) => {
    versions.push((await tx.get('toys', toyId(1)))?.version);
    writes.push(
      store.write((other) => other.put('toys', { id: toyId(1), version: 2, shop: 'east' })),
    );
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    versions.push((await tx.get('toys', toyId(1)))?.version);
  });
  await Promise.all(writes);
  versions.push((await store.read((tx) => tx.get('toys', toyId(1))))?.version);
  expect(versions).toEqual([1, 1, 2]);
});

test('a transaction that is over cannot be used', async () => {
  const store = await toyStore();
  const tx = await store.write(async (inside) => inside);
  await expect(tx.put('toys', { id: 'x', version: 1, shop: 'east' })).rejects.toThrow('over');
});

test('lists show touched records over seeded ones, in order, and page by the last record', async () => {
  const store = await toyStore({ count: 12 });
  const west = await store.read((tx) => tx.list('toys', { index: 'shop', value: 'west' }));
  expect(west.map(({ id }) => id)).toEqual([0, 4, 8].map(toyId));
  await store.write(async (tx) => {
    await tx.put('toys', { id: toyId(4), version: 2, shop: 'east' });
    await tx.put('toys', { id: toyId(1), version: 2, shop: 'west' });
    await tx.delete('toys', toyId(8));
    const inside = await tx.list('toys', { index: 'shop', value: 'west' });
    expect(inside.map(({ id }) => id)).toEqual([0, 1].map(toyId));
  });
  const notes = [3, 1, 2, 1].map((at, n) => ({ id: `n${n}`, toyId: toyId(1), at }));
  await store.write(async (tx) => {
    for (const note of notes) await tx.put('notes', note);
  });
  await store.read(async (tx) => {
    const after = await tx.list('toys', { index: 'shop', value: 'west' });
    expect(after.map(({ id }) => id)).toEqual([0, 1].map(toyId));
    const query = { index: 'toy', value: toyId(1), order: 'descending', limit: 2 } as const;
    const first = await tx.list('notes', query);
    expect(first.map(({ id }) => id)).toEqual(['n0', 'n2']);
    const rest = await tx.list('notes', { ...query, after: { sortValue: 2, id: 'n2' } });
    expect(rest.map(({ id }) => id)).toEqual(['n3', 'n1']);
  });
});

test('events are read in order from a cursor, and the listener is told after the change', async () => {
  const store = await toyStore();
  const told: number[] = [];
  const stop = store.onCommit((sequence) => void told.push(sequence));
  for (const id of ['a', 'b', 'c']) {
    await store.write((tx) => tx.append({ id, toyId: toyId(1), at: 1 }));
  }
  stop();
  await store.write((tx) => tx.append({ id: 'd', toyId: toyId(2), at: 1 }));
  expect(told).toEqual([1, 2, 3]);
  const page = await store.read((tx) => tx.eventsAfter(1, 2));
  expect(page.last).toBe(4);
  expect(page.events.map(({ cursor, event }) => [cursor, event.id])).toEqual([
    [2, 'b'],
    [3, 'c'],
  ]);
  const byToy = await store.read((tx) => tx.listEvents({ index: 'toy', value: toyId(1) }));
  expect(byToy.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  await expect(store.write((tx) => tx.append({ id: 'a', toyId: 'x', at: 1 }))).rejects.toThrow('a');
});

test('a list has its own revision, raised where a row comes and where it leaves', async () => {
  const store = await toyStore();
  await store.write((tx) => tx.putRow({ ...toyRow(0), shop: 'east' }));
  await store.write((tx) => tx.putRow({ ...toyRow(2), owner: 'new' }));
  await store.write((tx) => tx.put('notes', { id: 'n', toyId: toyId(1), at: 1 }));
  await store.read(async (tx) => {
    expect(await tx.revision('west')).toBe(1);
    expect(await tx.revision('east')).toBe(1);
    // Counted by itself: nothing of how much was written elsewhere.
    expect(await tx.revision('north')).toBe(1);
    expect(await tx.revision('south')).toBe(0);
    expect(await tx.revision()).toBe(2);
  });
});

test('a reset lays the base again, forgets what was stored, and counters go on', async () => {
  const persistence = memoryPersistence();
  const store = await toyStore({ persistence });
  await store.write(async (tx) => {
    await tx.putRow(toyRow(1, 'extra'));
    await tx.append({ id: 'e', toyId: toyId(1), at: 1 });
  });
  await store.reset(toyBase(10, 2));
  const check = async (fresh: typeof store): Promise<void> => {
    await fresh.read(async (tx) => {
      expect(await tx.countRows([{ all: [] }])).toEqual([10]);
      expect(await tx.eventsAfter(0, 10)).toEqual({ events: [], last: 2 });
      expect(await tx.sequence()).toBe(2);
    });
  };
  await check(store);
  await store.close();
  await check(await toyStore({ persistence, base: toyBase(10, 2) }));
});

test('going on without saving acknowledges in memory, says so, and leaves storage as it was', async () => {
  const persistence = memoryPersistence();
  const store = await toyStore({ persistence });
  await store.write((tx) => tx.putRow(toyRow(1, 'kept')));
  store.continueWithoutSaving();
  expect(store.isSaving).toBe(false);
  await store.write((tx) => tx.putRow(toyRow(2, 'lost')));
  expect(await store.read((tx) => tx.countRows([{ all: [] }]))).toEqual([52]);
  expect(await store.exportAll()).toContain('lost');
  const again = await toyStore({ persistence });
  expect(await again.read((tx) => tx.countRows([{ ids: ['kept'] }, { ids: ['lost'] }]))).toEqual([
    1, 0,
  ]);
});

test('what happens at one moment keeps the order in which it came, also after a restart', async () => {
  const persistence = memoryPersistence();
  const store = await toyStore({ persistence });
  // Ids that sort against the order of coming, as random ones sometimes do.
  const ids = ['e9', 'e3', 'e7', 'e1'];
  const inOrder = (from: typeof store, order: 'ascending' | 'descending') =>
    from.read(async (tx) => {
      const events = await tx.listEvents({ index: 'toy', value: toyId(1), order });
      return events.map(({ id }) => id);
    });
  await store.write(async (tx) => {
    for (const id of ids.slice(0, 2)) await tx.append({ id, toyId: toyId(1), at: 5 });
    const seen = await tx.listEvents({ index: 'toy', value: toyId(1) });
    expect(seen.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  });
  for (const id of ids.slice(2)) {
    await store.write((tx) => tx.append({ id, toyId: toyId(1), at: 5 }));
  }
  await store.write((tx) => tx.append({ id: 'e0', toyId: toyId(1), at: 4 }));
  expect(await inOrder(store, 'ascending')).toEqual(['e0', ...ids]);
  expect(await inOrder(store, 'descending')).toEqual([...ids.toReversed(), 'e0']);
  const page = await store.read((tx) =>
    tx.listEvents({ index: 'toy', value: toyId(1), after: { sortValue: 5, id: 'e3' } }),
  );
  expect(page.map(({ id }) => id)).toEqual(['e7', 'e1']);
  const again = await toyStore({ persistence });
  expect(await inOrder(again, 'ascending')).toEqual(['e0', ...ids]);
  // From a snapshot as from the log.
  await again.maintain();
  const third = await toyStore({ persistence });
  expect(await inOrder(third, 'ascending')).toEqual(['e0', ...ids]);
});

test('a page goes on after what stood last on the one before, also once that is gone', async () => {
  const store = await toyStore();
  const ids = ['n9', 'n3', 'n7', 'n1'];
  for (const id of ids) {
    await store.write((tx) => tx.put('notes', { id, toyId: toyId(1), at: 5 }));
  }
  const after = { sortValue: 5, id: 'n3' };
  await store.write((tx) => tx.delete('notes', 'n3'));
  const page = await store.read((tx) => tx.list('notes', { index: 'toy', value: toyId(1), after }));
  expect(page.map(({ id }) => id)).toEqual(['n7', 'n1']);
});
