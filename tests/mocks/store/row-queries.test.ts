import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryPersistence } from '@mocks/store/memory-persistence';
import { EVERY_ROW, type Where } from '@mocks/store/row-query';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { bruteForce, toyBase, toyId, toyRow, toyStore, type ToyRow } from './toy-store';

const SEED = 20_261;
const COUNT = 700;

/** Often a moment that a row has, so that bounds are met exactly. */
const moment = fc.integer({ min: 0, max: 1000 }).map((tens) => tens * 10);

const leaf: fc.Arbitrary<Where> = fc.oneof(
  fc.record({
    field: fc.constant('shop'),
    in: fc.subarray(['west', 'east', 'north', 'south', 'nowhere']),
  }),
  fc.record({ field: fc.constant('owner'), in: fc.subarray([null, 'ann', 'bob', 'new']) }),
  fc.record({ field: fc.constant('isNew'), in: fc.subarray([true, false]) }),
  fc.record({ field: fc.constant('kinds'), in: fc.subarray([null, 'wood', 'steel']) }),
  fc.record({ field: fc.constantFrom('name', 'madeAt'), in: fc.constant([null]) }),
  fc.record({
    field: fc.constant('madeAt'),
    from: fc.option(moment),
    to: fc.option(moment),
    nulls: fc.constantFrom('include' as const, 'exclude' as const),
  }),
  fc.record({ text: fc.subarray(['be', 'n1', 'even', 'odd', 'nothing', 'car'], { maxLength: 2 }) }),
  fc.record({ ids: fc.array(fc.integer({ min: 0, max: 2 * COUNT }).map(toyId), { maxLength: 5 }) }),
);

const { where } = fc.letrec<{ where: Where; leaf: Where }>((tie) => ({
  leaf,
  where: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.record({ all: fc.array(tie('where'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('where'), { maxLength: 3 }) }),
    fc.record({ not: tie('where') }),
  ),
}));

const direction = fc.constantFrom('ascending' as const, 'descending' as const);
const sort = fc.option(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        field: fc.constantFrom('shop', 'owner', 'isNew', 'kinds', 'madeAt', 'name'),
        direction,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        ids: fc.uniqueArray(fc.integer({ min: 0, max: 2 * COUNT }).map(toyId), { maxLength: 30 }),
        direction,
      }),
    },
  ),
);

/** Changes a row, adds one (ids in no order), or removes one. */
const change = fc.record({
  id: fc.oneof(
    fc.integer({ min: 0, max: COUNT - 1 }).map(toyId),
    fc.integer({ min: 0, max: 30 }).map((n) => `n${(n * 17) % 31}`),
    fc.integer({ min: 0, max: 30 }).map((n) => `z${(n * 17) % 31}`),
  ),
  values: fc.integer({ min: 0, max: 5000 }),
  isRemoval: fc.boolean(),
});

test('a query answers what looking at every row answers, through changes and a restart', async () => {
  const runs = rounds(60, 600);
  let failed = 0;
  let asked = 0;
  const property = fc.asyncProperty(
    fc.array(change, { maxLength: 25 }),
    fc.array(fc.tuple(where, sort, fc.nat(40), fc.nat(60)), { minLength: 1, maxLength: 8 }),
    fc.boolean(),
    async (changes, queries, isRestarted) => {
      const persistence = memoryPersistence();
      let store = await toyStore({ base: toyBase(COUNT), persistence });
      const rows = new Map<string, ToyRow>();
      for (let n = 0; n < COUNT; n++) rows.set(toyId(n), toyRow(n));
      await store.maintain();
      for (const { id, values, isRemoval } of changes) {
        await store.write(async (tx) => {
          if (isRemoval) await tx.deleteRow(id);
          else await tx.putRow(toyRow(values, id));
        });
        if (isRemoval) rows.delete(id);
        else rows.set(id, toyRow(values, id));
      }
      if (isRestarted) {
        await store.close();
        store = await toyStore({ base: toyBase(COUNT), persistence });
      }
      for (const [condition, order, offset, limit] of queries) {
        asked += 1;
        const expected = bruteForce([...rows.values()], condition, order);
        await store.read(async (tx) => {
          const query = { where: condition, sort: order };
          const page = await tx.queryRows({ ...query, offset, limit });
          expect(page.total).toBe(expected.length);
          expect(page.rows).toEqual(expected.slice(offset, offset + limit));
          expect(await tx.countRows([condition, { not: condition }])).toEqual([
            expected.length,
            rows.size - expected.length,
          ]);
          const found = new Set(expected.map(({ id }) => id));
          const absent = [...rows.values()].find(({ id }) => !found.has(id));
          const among = bruteForce(absent ? [...expected, absent] : [], EVERY_ROW, order);
          const at = among.findIndex(({ id }) => id === absent?.id);
          expect(await tx.placeOfRow(query, absent?.id ?? 'none')).toEqual(
            absent
              ? {
                  position: null,
                  total: expected.length,
                  previousId: among[at - 1]?.id ?? null,
                  nextId: among[at + 1]?.id ?? null,
                }
              : null,
          );
          const middle = expected[offset];
          if (middle === undefined) return;
          expect(await tx.placeOfRow(query, middle.id)).toEqual({
            position: offset,
            total: expected.length,
            previousId: expected[offset - 1]?.id ?? null,
            nextId: expected[offset + 1]?.id ?? null,
          });
        });
      }
      await store.close();
    },
  );
  const result = await fc.check(property, { numRuns: runs, seed: SEED });
  failed = result.failed ? 1 : 0;
  figure('A4 store queries', asked, failed, SEED);
  expect(fc.defaultReportMessage(result) ?? '').toBe('');
});

test('a query inside a write sees its changes, and nobody else does', async () => {
  const store = await toyStore();
  const isOwnedByNew: Where = { field: 'owner', in: ['new'] };
  await expect(
    store.write(async (tx) => {
      await tx.putRow({ ...toyRow(3), owner: 'new' });
      await tx.putRow({ ...toyRow(4, 'x1'), owner: 'new', words: 'fresh' });
      await tx.deleteRow(toyId(5));
      expect(await tx.countRows([isOwnedByNew, { text: ['fre'] }, { all: [] }])).toEqual([
        2, 1, 50,
      ]);
      expect(await tx.getRow('x1')).not.toBeNull();
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await store.read(async (tx) => {
    expect(await tx.countRows([isOwnedByNew, { text: ['fre'] }, { all: [] }])).toEqual([0, 0, 50]);
    expect(await tx.getRow('x1')).toBeNull();
    expect((await tx.getRow(toyId(3)))?.owner).toBe(toyRow(3).owner);
    const all = await tx.queryRows({
      where: { all: [] },
      sort: { field: 'name', direction: 'descending' },
    });
    const rows = Array.from({ length: 50 }, (_, n) => toyRow(n));
    expect(all.rows).toEqual(
      bruteForce(rows, { all: [] }, { field: 'name', direction: 'descending' }),
    );
  });
});

test('an unknown column is refused by name', async () => {
  const store = await toyStore();
  await expect(
    store.read((tx) => tx.queryRows({ where: { field: 'colour', in: ['red'] } })),
  ).rejects.toThrow('colour');
});
