import { expect, test } from 'vitest';
import { toyId, toyStore } from './toy-store';

/** More than is worked on in one piece. */
const MANY = 10_000;

test('a first search over many rows lets others be answered before it is ready', async () => {
  const store = await toyStore({ count: MANY, idle: null });
  const answered: string[] = [];
  const search = store
    .read((tx) => tx.queryRows({ where: { text: ['toy'] }, limit: 1 }))
    .then(() => answered.push('search'));
  const others = store.read((tx) => tx.get('toys', toyId(1))).then(() => answered.push('another'));
  await Promise.all([search, others]);
  expect(answered).toEqual(['another', 'search']);

  const again = await store.read((tx) => tx.countRows([{ text: [] }, { all: [] }]));
  expect(again).toEqual([MANY, MANY]);
});

test('laying many rows lets others run in between', async () => {
  let turns = 0;
  let isLaid = false;
  const count = (): void => {
    if (isLaid) return;
    turns += 1;
    setImmediate(count);
  };
  setImmediate(count);
  await toyStore({ count: MANY, idle: null });
  isLaid = true;
  expect(turns).toBeGreaterThanOrEqual(2);
});
