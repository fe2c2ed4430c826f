import { expect, test } from 'vitest';
import { memoryPersistence } from '@mocks/store/memory-persistence';
import type { RowQuery } from '@mocks/store/row-query';
import { toyBase, toyId, toyRow, toyStore } from './toy-store';

const FIRST: RowQuery = {
  where: { all: [] },
  sort: { field: 'name', direction: 'ascending' },
  limit: 20,
};

/** A base that notes which of its rows were made. */
function noting(count = 50) {
  const base = toyBase(count);
  const made: number[] = [];
  const row = (number: number) => {
    made.push(number);
    return base.row(number);
  };
  return { made, base: { ...base, row } };
}

test('rows that were shown are read from the snapshot by the next start, and not made again', async () => {
  const persistence = memoryPersistence();
  const first = await toyStore({ persistence });
  const shown = await first.read((tx) => tx.queryRows(FIRST));
  await first.maintain();
  await first.close();
  const { made, base } = noting();
  const next = await toyStore({ persistence, base });
  expect(await next.read((tx) => tx.queryRows(FIRST))).toEqual(shown);
  expect(made).toEqual([]);
});

test('lists that will be asked for are made beside, and are there after a start', async () => {
  const persistence = memoryPersistence();
  const first = await toyStore({ persistence, ahead: [FIRST] });
  await first.maintain();
  await first.close();
  const { made, base } = noting();
  const next = await toyStore({ persistence, base });
  const { rows } = await next.read((tx) => tx.queryRows(FIRST));
  expect(rows).toHaveLength(20);
  expect(made).toEqual([]);
});

test('a row that was written since is the written one, and one that was deleted is gone', async () => {
  const persistence = memoryPersistence();
  const first = await toyStore({ persistence });
  await first.read((tx) => tx.queryRows({ where: { all: [] } }));
  await first.maintain();
  const written = { ...toyRow(1), owner: 'eve' };
  await first.write(async (tx) => {
    await tx.putRow(written);
    await tx.deleteRow(toyId(2));
  });
  await first.close();
  // Once over the log, and once over a snapshot that was made after it.
  for (let start = 0; start < 2; start += 1) {
    const store = await toyStore({ persistence, longLog: 0 });
    const rows = await store.read((tx) => Promise.all([1, 2, 3].map((n) => tx.getRow(toyId(n)))));
    expect(rows).toEqual([written, null, toyRow(3)]);
    await store.maintain();
    await store.close();
  }
});

test('what is kept has an end, and every row is right also beyond it', async () => {
  const persistence = memoryPersistence();
  const first = await toyStore({ persistence, count: 5_000 });
  await first.read((tx) => tx.queryRows({ where: { all: [] } }));
  await first.maintain();
  await first.close();
  const { made, base } = noting(5_000);
  const next = await toyStore({ persistence, base });
  const { rows } = await next.read((tx) => tx.queryRows({ where: { all: [] } }));
  expect(rows).toEqual(Array.from({ length: 5_000 }, (_, number) => toyRow(number)));
  expect(made).toHaveLength(3_000);
});
