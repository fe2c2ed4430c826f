/**
 * Measures the store alone at one size, in Node: `tsx tests/bench/store.bench.ts [cases]`.
 * Rows are made up here, so that only the store is measured and not the seed. Prints medians and
 * 95th percentiles in milliseconds.
 */
import { createStore } from '@mocks/store/create-store';
import { caseRowSchema } from '@mocks/store/case-row-schema';
import { memoryPersistence } from '@mocks/store/memory-persistence';
import type { RowQuery, Where } from '@mocks/store/row-query';
import type { BaseData, StoredRecord } from '@mocks/store/store';
import type { CaseRow } from '@/domain/case-row';
import { CHANNELS, PAYERS, STAGES, URGENCIES } from '@/domain/vocabulary';

const COUNT = Number(process.argv[2] ?? 100_000);
const NOW = Date.UTC(2026, 10, 24, 16);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface BenchShape {
  readonly row: CaseRow;
  readonly event: StoredRecord;
  readonly tables: { readonly cases: StoredRecord };
}

/** A number below `size` that depends on row and purpose alone. */
function draw(number: number, purpose: number, size: number): number {
  let mixed = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % size;
}

const pick = <T>(number: number, purpose: number, list: readonly T[]): T =>
  list[draw(number, purpose, list.length)] as T;

const SYLLABLES = [
  'ma',
  'ri',
  'jo',
  'sa',
  'lo',
  'pe',
  'ka',
  'nu',
  'te',
  'vi',
  'do',
  'ra',
  'el',
  'an',
];
const word = (number: number, purpose: number): string =>
  [1, 2, 3].map((part) => pick(draw(number, purpose, 4000), part, SYLLABLES)).join('');
const iso = (ms: number): string => new Date(ms).toISOString();
const idOf = (number: number): string =>
  `00000000-0001-7000-8000-${String(number).padStart(12, '0')}`;
const SPECIALTIES = ['cancer', 'neurology', 'orthopedics', 'transplant', 'neurosurgery'];

function rowOf(number: number, id: string = idOf(number)): CaseRow {
  const arrivedMs = NOW - draw(number, 1, 730) * DAY - draw(number, 2, 86_400) * 1000;
  const isOpen = draw(number, 3, 10) < 4;
  const isPaused = isOpen && draw(number, 4, 10) === 0;
  const dueMs = arrivedMs + draw(number, 5, 60) * DAY;
  const name = `${word(number, 20)} ${word(number, 21)} ${word(number, 22)}`;
  const reference = `IC-2026-${String(number).padStart(6, '0')}`;
  return {
    id,
    reference,
    version: 1,
    revision: 1,
    office: `office-${draw(number, 6, 20)}`,
    campus: pick(number, 7, [null, 'rochester', 'arizona', 'florida', 'london']),
    channel: pick(number, 8, CHANNELS),
    facilitator: null,
    patientId: id,
    patientName: name,
    patientOwnScript: null,
    callerName: `${word(number, 23)} ${word(number, 24)}`,
    language: pick(number, 9, [null, 'en', 'es', 'ar', 'zh', 'pt', 'fr']),
    residence: `c${draw(number, 10, 40)}`,
    specialties: [pick(number, 11, SPECIALTIES)],
    urgency: pick(number, 12, URGENCIES),
    payer: pick(number, 13, [null, ...PAYERS]),
    stage: isOpen ? pick(number, 14, STAGES) : 'closed',
    stageSince: iso(arrivedMs + DAY),
    arrivedAt: iso(arrivedMs),
    ownerId: isOpen && draw(number, 15, 5) > 0 ? `p${draw(number, 16, 60)}` : null,
    dueAt: isOpen && !isPaused ? iso(dueMs) : null,
    dueTodayFrom: isOpen && !isPaused ? iso(dueMs - 8 * HOUR) : null,
    pausedSince: isPaused ? iso(arrivedMs + 2 * DAY) : null,
    waitingOn: isPaused ? 'patient' : null,
    holdReviewOn: null,
    holdReviewFrom: isPaused ? iso(NOW + (draw(number, 17, 20) - 10) * DAY) : null,
    blocker: null,
    nextContactAt: isOpen ? iso(NOW + draw(number, 18, 10) * DAY) : null,
    arrivalOn: null,
    hasVisaRisk: draw(number, 19, 20) === 0,
    isIntakeComplete: draw(number, 25, 3) > 0,
    searchKey: `${name} ${number} ic2026${String(number).padStart(6, '0')} 52${draw(number, 26, 1e8)}`,
  };
}

const base: BaseData<BenchShape> = {
  identity: { count: COUNT },
  count: COUNT,
  idOf,
  numberOf: (id) => {
    const number = id.startsWith('00000000-0001-') ? Number(id.slice(24)) : COUNT;
    return number < COUNT ? number : null;
  },
  row: (number) => rowOf(number),
  table: () => null,
  events: null,
};

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
    base,
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
