import { openDB } from 'idb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { indexedDb } from '@mocks/store/indexed-db';
import type { Store } from '@mocks/store/store';
import { toyBase, toyRow, toyStore, type ToyShape } from '@tests/mocks/store/toy-store';

/** The store's storage in a real browser: what it keeps, and what it says when it cannot. */

let databases = 0;

function aName(): string {
  const name = `store-test-${databases++}`;
  onTestFinished(() => indexedDb(name).destroy());
  return name;
}

const write = (store: Store<ToyShape>, id: string): Promise<void> =>
  store.write(async (tx) => {
    await tx.put('toys', { id, version: 1, shop: 'east' });
    await tx.putRow(toyRow(1, id));
    await tx.append({ id: `e-${id}`, toyId: id, at: 1 });
  });

const has = (store: Store<ToyShape>, ...ids: string[]): Promise<readonly number[]> =>
  store.read((tx) => tx.countRows(ids.map((id) => ({ ids: [id] }))));

/** A database with one change in its snapshot, `a`, and one in its log, `b`. */
async function aUsedDatabase(): Promise<string> {
  const name = aName();
  const store = await toyStore({ persistence: indexedDb(name), longLog: 0 });
  await write(store, 'a');
  await store.maintain();
  await write(store, 'b');
  await store.close();
  return name;
}

test('a restart finds what was acknowledged, in snapshot and log, and makes no rows again', async () => {
  const name = await aUsedDatabase();
  let made = 0;
  const base = toyBase(50);
  const counting = { ...base, row: (n: number) => (made++, base.row(n)) };
  const store = await toyStore({ persistence: indexedDb(name), base: counting });
  expect(await has(store, 'a', 'b')).toEqual([1, 1]);
  expect(made).toBe(0);
  expect((await store.read((tx) => tx.eventsAfter(0, 10))).events).toHaveLength(2);
  await store.close();
});

test('a write is acknowledged only after its transaction is committed', async () => {
  const name = aName();
  const store = await toyStore({ persistence: indexedDb(name) });
  await write(store, 'a');
  // Nothing is closed in an orderly way here: another connection must find it at once.
  const other = await toyStore({ persistence: indexedDb(name) });
  expect(await has(other, 'a')).toEqual([1]);
  await other.close();
  await store.close();
});

test('a compaction that a crash cut off leaves the old snapshot and the whole log', async () => {
  const name = await aUsedDatabase();
  const database = await openDB(name);
  const [[generation] = [0]] = (await database.getAllKeys('chunks')) as [number, string][];
  await database.put('chunks', { value: 'half', sum: 1 }, [generation + 1, 'state']);
  database.close();
  const store = await toyStore({ persistence: indexedDb(name), longLog: 0 });
  expect(await has(store, 'a', 'b')).toEqual([1, 1]);
  await store.maintain();
  await store.close();
  const again = await toyStore({ persistence: indexedDb(name) });
  expect(await has(again, 'a', 'b')).toEqual([1, 1]);
  await again.close();
});

test('damage to records is told as corrupt and can be exported; damage to the index is mended', async () => {
  const name = await aUsedDatabase();
  const database = await openDB(name);
  const keys = (await database.getAllKeys('chunks')) as [number, string][];
  const live = keys.find(([, part]) => part === 'live') ?? [0, ''];
  await database.put('chunks', { value: new Uint32Array(2), sum: 1 }, live);
  const mended = await toyStore({ persistence: indexedDb(name) });
  expect(await has(mended, 'a', 'b')).toEqual([1, 1]);
  await mended.close();
  const [sequence = 0] = (await database.getAllKeys('log')) as number[];
  const line = String(await database.get('log', sequence));
  await database.put('log', line.replace('"version":1', '"version":2'), sequence);
  database.close();
  await expect(toyStore({ persistence: indexedDb(name) })).rejects.toMatchObject({
    kind: 'corrupt',
  });
  const left = indexedDb(name);
  expect(await left.exportAll()).toContain('e-a');
  await left.close();
});

test('a database of a newer product is refused and left alone', async () => {
  const name = aName();
  (await openDB(name, 99)).close();
  await expect(toyStore({ persistence: indexedDb(name) })).rejects.toMatchObject({ kind: 'newer' });
});

test('a change that finds no room is refused, memory is as before, and later changes work', async () => {
  const store = await toyStore({ persistence: indexedDb(aName()) });
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(write(store, 'a')).rejects.toMatchObject({ kind: 'full' });
  add.mockRestore();
  expect(await has(store, 'a')).toEqual([0]);
  await write(store, 'b');
  expect(await has(store, 'a', 'b')).toEqual([0, 1]);
  await store.close();
});

test('two servers on one database: the one that comes too late is refused, not mixed in', async () => {
  const name = aName();
  const first = await toyStore({ persistence: indexedDb(name) });
  const second = await toyStore({ persistence: indexedDb(name) });
  await write(first, 'a');
  await expect(write(second, 'b')).rejects.toMatchObject({ kind: 'blocked' });
  expect(await has(second, 'b')).toEqual([0]);
  await first.close();
  await second.close();
});

test('a database that another tab holds is told as blocked', async () => {
  const name = aName();
  await (await toyStore({ persistence: indexedDb(name) })).close();
  const holder = await openDB(name);
  await expect(indexedDb(name).destroy()).rejects.toMatchObject({ kind: 'blocked' });
  holder.close();
});

test('a connection that was taken away refuses writes as unavailable', async () => {
  const name = aName();
  const store = await toyStore({ persistence: indexedDb(name) });
  await indexedDb(name).destroy();
  await expect(write(store, 'a')).rejects.toMatchObject({ kind: 'unavailable' });
  expect(await has(store, 'a')).toEqual([0]);
});
