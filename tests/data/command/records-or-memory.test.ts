import { expect, test } from 'vitest';
import { memoryRecordStorage, type SealedRecord } from '@/data/command/record-storage';
import { recordsOrMemory } from '@/data/command/records-or-memory';

type Call = 'add' | 'put' | 'remove' | 'list';

/** Storage that refuses what the test says. */
function aStorage() {
  const stored = memoryRecordStorage();
  const refused = new Set<Call>();
  const unless = <T>(call: Call, work: () => Promise<T>): Promise<T> =>
    refused.has(call) ? Promise.reject(new DOMException('Full', 'QuotaExceededError')) : work();
  const records = recordsOrMemory({
    ...stored,
    add: (record) => unless('add', () => stored.add(record)),
    put: (record) => unless('put', () => stored.put(record)),
    remove: (id) => unless('remove', () => stored.remove(id)),
    list: (vault, lane) => unless('list', () => stored.list(vault, lane)),
    isPersistent: () => true,
  });
  const ids = async (lane?: string) => (await records.list('ana', lane)).map(({ id }) => id);
  return { stored, refused, records, ids };
}

const aRecord = (id: string, lane = 'one') => ({
  id,
  lane,
  vault: 'ana',
  iv: new Uint8Array([1]),
  data: new ArrayBuffer(0),
});

test('one that is refused stands in its place between those that are stored', async () => {
  const { refused, records, ids } = aStorage();
  await records.add(aRecord('a'));
  refused.add('add');
  await records.add(aRecord('b'));
  await records.add(aRecord('c', 'other'));
  expect(records.isPersistent()).toBe(false);
  refused.clear();
  await records.add(aRecord('d'));
  expect(await ids()).toEqual(['a', 'b', 'c', 'd']);
  expect(await ids('one')).toEqual(['a', 'b', 'd']);
  await records.remove('b');
  await records.remove('c');
  expect(await ids()).toEqual(['a', 'd']);
  expect(records.isPersistent()).toBe(true);
});

test('a change that is refused is shown, until it is stored or the record is gone', async () => {
  const { stored, refused, records } = aStorage();
  const order = await records.add(aRecord('a'));
  const second: SealedRecord = { ...aRecord('a'), iv: new Uint8Array([2]), order };
  refused.add('put');
  await records.put(second);
  expect(await records.list('ana')).toEqual([second]);
  expect(await stored.list('ana')).not.toEqual([second]);
  expect(records.isPersistent()).toBe(false);
  // Another tab takes it out.
  await stored.remove('a');
  expect(await records.list('ana')).toEqual([]);
  expect(records.isPersistent()).toBe(true);
});

test('one that cannot be taken out is not seen again', async () => {
  const { refused, records, ids } = aStorage();
  await records.add(aRecord('a'));
  refused.add('remove');
  await records.remove('a');
  expect(await ids()).toEqual([]);
});

test('one failed read hides nothing that is known', async () => {
  const { refused, records, ids } = aStorage();
  await records.add(aRecord('a'));
  refused.add('add').add('list');
  await records.add(aRecord('b'));
  expect(await ids()).toEqual(['a', 'b']);
  await records.remove('a');
  expect(await ids('one')).toEqual(['b']);
  refused.clear();
  expect(await ids()).toEqual(['b']);
});
