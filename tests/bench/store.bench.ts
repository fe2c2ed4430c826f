/**
 * Measures the store alone at one size, in Node: `tsx tests/bench/store.bench.ts [cases]`.
 * Rows are made up here, so that only the store is measured and not the seed. Prints medians and
 * 95th percentiles in milliseconds.
 */
import { createStore } from '@mocks/store/create-store';
import { caseRowSchema } from '@mocks/services/stored/case-row-schema';
import { memoryPersistence } from '@mocks/store/memory-persistence';
import type { RowQuery, Where } from '@mocks/store/row-query';
import { benchBase, draw, idOf, NOW, rowOf, word, type BenchShape } from './store-rows';

const COUNT = Number(process.argv[2] ?? 100_000);

const OVERDUE: Where = { field: 'dueAt', to: NOW + 1 };
const DUE_TODAY: Where = {
  all: [
    { field: 'dueTodayFrom', to: NOW + 1 },
    { field: 'dueAt', from: NOW + 1 },
  ],
};
const is = (field: string, ...values: (string | boolean | null)[]): Where => ({
  field,
  in: values,
});

async function timed(name: string, runs: number, work: (run: number) => Promise<unknown>) {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (runs - 1))] ?? 0).toFixed(2);
  console.info(`${name.padEnd(52)} median ${at(0.5)}  p95 ${at(0.95)}  most ${at(1)}`);
}

const persistence = memoryPersistence();
const open = () =>
  createStore<BenchShape>({
    schema: caseRowSchema({ personName: (id) => id, fold: (text) => text }),
    base: benchBase(COUNT),
    tables: { cases: { indexes: {} } },
    events: { indexes: {} },
    persistence,
    idle: null,
  });

const makingStart = performance.now();
for (let number = 0; number < COUNT; number++) rowOf(number);
const making = performance.now() - makingStart;
const layingStart = performance.now();
let store = await open();
const laying = performance.now() - layingStart;
console.info(
  `${COUNT} rows: first laying ${laying.toFixed(0)} ms, ${making.toFixed(0)} of it making rows`,
);
await timed('first sorted list, nothing warm', 1, () =>
  store.read((tx) =>
    tx.queryRows({
      where: is('office', 'office-3'),
      sort: { field: 'dueAt', direction: 'ascending' },
      limit: 50,
    }),
  ),
);
await timed('maintain: orders, words, snapshot', 1, () => store.maintain());
await store.close();
await timed('restart from the snapshot (without reading it)', 5, async () => {
  store = await open();
});

const list: RowQuery = {
  where: { all: [is('office', 'office-3'), is('urgency', 'urgent', 'soon'), OVERDUE] },
  sort: { field: 'dueAt', direction: 'ascending' },
  limit: 60,
};
await timed('list, 3 filters, sorted, window of 60', 200, () =>
  store.read((tx) => tx.queryRows(list)),
);
await timed('list, all open, sorted by owner, window at 2,000', 200, (run) =>
  store.read((tx) =>
    tx.queryRows({
      where: { not: is('stage', 'closed') },
      sort: { field: 'ownerId', direction: run % 2 === 0 ? 'ascending' : 'descending' },
      offset: 2000,
      limit: 60,
    }),
  ),
);
await timed('list, all, sorted by name, last window', 100, () =>
  store.read((tx) =>
    tx.queryRows({
      where: { all: [] },
      sort: { field: 'patientName', direction: 'ascending' },
      offset: COUNT - 60,
      limit: 60,
    }),
  ),
);
const search = (run: number): Promise<unknown> => {
  const text = [word(run, 20).slice(0, 3 + (run % 4)), word(run, 21).slice(0, 2)];
  const where: Where = { all: [{ text }, { not: is('stage', 'closed') }] };
  return store.read((tx) =>
    tx.queryRows({ where, sort: { field: 'arrivedAt', direction: 'descending' }, limit: 60 }),
  );
};
await timed('search, two beginnings, sorted', 200, search);
await timed('search, one letter', 50, () =>
  store.read((tx) => tx.queryRows({ where: { text: ['m'] }, limit: 60 })),
);
const cells = Array.from({ length: 20 }, (_, office) => is('office', `office-${office}`)).flatMap(
  (office): Where[] =>
    [
      is('stage', 'new'),
      { all: [is('ownerId', null), { not: is('stage', 'closed') }] } as Where,
      OVERDUE,
      DUE_TODAY,
      { field: 'holdReviewFrom', to: NOW } as Where,
    ].map((cell): Where => ({ all: [office, cell] })),
);
await timed('counts, 20 queues of 5', 100, () => store.read((tx) => tx.countRows(cells)));
await timed('previous and next in a list of all open', 100, (run) =>
  store.read((tx) =>
    tx.placeOfRow(
      { where: { not: is('stage', 'closed') }, sort: { field: 'dueAt', direction: 'ascending' } },
      idOf(run * 7),
    ),
  ),
);
await timed('write: record, row, event, in memory', 500, (run) =>
  store.write(async (tx) => {
    const number = draw(run, 30, COUNT);
    await tx.put('cases', { id: idOf(number) });
    await tx.putRow({ ...rowOf(number + 1, idOf(number)), version: 2 });
    await tx.append({ id: `e${run}` });
  }),
);
await timed('write of a new case', 200, (run) =>
  store.write((tx) =>
    tx.putRow(rowOf(run, `01900000-0001-7000-8000-${String(run).padStart(12, '0')}`)),
  ),
);
await timed('search after 700 writes', 200, search);
await timed('list after 700 writes', 200, () => store.read((tx) => tx.queryRows(list)));
console.info(
  `heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB, arrays ${(process.memoryUsage().arrayBuffers / 1e6).toFixed(0)} MB`,
);
