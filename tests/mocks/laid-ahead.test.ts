import { beforeAll, expect, test } from 'vitest';
import { newIdAt } from '@/lib/new-id';
import { createBackend, type Backend } from '@mocks/backend';
import { LAID_AHEAD_FOR_MS, readLaidAhead, type LaidAhead } from '@mocks/laid-ahead';
import { layAhead } from '@mocks/lay-ahead';
import { firstLists } from '@mocks/services/lists/lists-ahead';
import { backendRowSchema } from '@mocks/services/stored/shape';
import { memoryPersistence } from '@mocks/store/memory-persistence';
import type { RowQuery } from '@mocks/store/row-query';

const BUILT = Date.parse('2026-11-24T16:00:00Z');
const SCRIPT = 'worker-aBc123.js';
const OPENED = BUILT + 40 * 60_000;
const { version: rowVersion, columns } = backendRowSchema([]);

let file: ArrayBuffer;
beforeAll(async () => {
  file = (await layAhead(BUILT, SCRIPT)).buffer;
});

/** A server that is opened for the first time, some time after the build. */
function open(
  options: {
    readonly laidAtMs?: number;
    readonly size?: number;
    readonly ahead?: LaidAhead | null;
    readonly store?: ReturnType<typeof memoryPersistence>;
  } = {},
): Promise<Backend> {
  const { laidAtMs, size, ahead = null, store = memoryPersistence() } = options;
  return createBackend({
    clock: () => OPENED,
    ids: () => newIdAt(OPENED),
    isSimulatorOn: false,
    idle: null,
    store,
    laidAhead: () => Promise.resolve(ahead),
    ...(laidAtMs !== undefined && { laidAtMs }),
    ...(size !== undefined && { size }),
  });
}

const read = (nowMs = OPENED): LaidAhead | null =>
  readLaidAhead(file, { rowVersion, script: SCRIPT, nowMs });

/** The answers to every order of every column, and to words, of the first rows and all numbers. */
async function answersOf({ store }: Backend): Promise<readonly unknown[]> {
  const queries: RowQuery[] = Object.keys(columns).flatMap((field) =>
    (['ascending', 'descending'] as const).map((direction) => ({
      where: { all: [] },
      sort: { field, direction },
      limit: 50,
    })),
  );
  queries.push({ where: { text: ['mar'] } }, { where: { text: ['ic', '2026'] }, offset: 100 });
  return store.read((tx) => Promise.all(queries.map((query) => tx.queryRows(query))));
}

test('a browser that opens the build soon after begins with the world that was laid with it', async () => {
  const ahead = await open({ ahead: read() });
  const live = await open({ laidAtMs: BUILT });
  expect(ahead.store.identity).toEqual(live.store.identity);
  const [found, wanted] = [await answersOf(ahead), await answersOf(live)];
  const different = wanted.filter((one, at) => JSON.stringify(one) !== JSON.stringify(found[at]));
  expect(different).toEqual([]);
  console.info(
    `Lists over rows laid ahead: ${String(wanted.length)} cases, ${String(different.length)} failed, seed demo`,
  );
});

test('the rows of the first lists come with it, as they would be made', async () => {
  // A number and a length for each.
  expect(read()?.columns().get('rows/lengths')?.length).toBeGreaterThan(1_000);
  const ahead = await open({ ahead: read() });
  const live = await open({ laidAtMs: BUILT });
  const rowsOf = ({ store }: Backend) =>
    store.read((tx) => Promise.all(firstLists().map((query) => tx.queryRows(query))));
  expect(await rowsOf(ahead)).toEqual(await rowsOf(live));
});

test('what is changed over it is found again by the next start, which may come after the file is gone', async () => {
  const store = memoryPersistence();
  const first = await open({ ahead: read(), store });
  const [row] = (await first.store.read((tx) => tx.queryRows({ where: { all: [] }, limit: 1 })))
    .rows;
  if (!row) throw new Error('The world has no row');
  const changed = { ...row, urgency: row.urgency === 'urgent' ? 'routine' : 'urgent' } as const;
  await first.store.write((tx) => tx.putRow(changed));
  await first.close();
  const next = await open({ store });
  expect(await next.store.read((tx) => tx.getRow(row.id))).toEqual(changed);
  expect(next.store.identity).toEqual(first.store.identity);
});

test('rows of another world are not taken for this one', async () => {
  const small = await open({ size: 300, ahead: read() });
  const all = await small.store.read((tx) => tx.countRows([{ all: [] }]));
  expect(all).toEqual([300]);
});

test('a file that is too old, of other rows or another build, damaged or no such file at all is passed over', () => {
  expect(read(BUILT + LAID_AHEAD_FOR_MS - 1)).not.toBeNull();
  expect(read(BUILT + LAID_AHEAD_FOR_MS)).toBeNull();
  // A clock before the build has no business with it.
  expect(read(BUILT - 1)).toBeNull();
  const mine = { rowVersion, script: SCRIPT, nowMs: OPENED };
  expect(readLaidAhead(file, mine)).not.toBeNull();
  expect(readLaidAhead(file, { ...mine, rowVersion: rowVersion + 1 })).toBeNull();
  expect(readLaidAhead(file, { ...mine, script: 'worker-xYz789.js' })).toBeNull();
  expect(readLaidAhead(file.slice(0, -8), mine)).toBeNull();
  const page = new TextEncoder().encode('<!doctype html><html><body></body></html>').buffer;
  expect(readLaidAhead(page, mine)).toBeNull();
  expect(readLaidAhead(new ArrayBuffer(0), mine)).toBeNull();
});
