import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endPause } from '@/api/pause';
import { readTabSession } from '@/api/session-token';
import type { BulkResult, PickedCase } from '@/contract/bulk';
import { bulkRuns, noteBulkRun, subscribeToBulkRuns } from '@/data/command/bulk-runs';
import { cancelRun, changeCases, revertRun } from '@/data/bulk/change-cases';
import { pickCases } from '@/data/bulk/pick-cases';
import { CHUNK } from '@/data/command/send-bulk';
import { settleRun } from '@/data/command/settle-run';
import { undoMany } from '@/data/bulk/undo-many';
import { outboxOf } from '@/data/command/command-path';
import { lastDone } from '@/data/command/last-done';
import { applyRebalance } from '@/data/workload/apply-rebalance';
import { newId } from '@/lib/new-id';
import type { NodeServer } from '@mocks/node';
import { refusedWith, standBetween } from './between';
import { aPage, aServer, type Page, signInSupervisor } from './a-page';
import { holdsOfAll } from '@tests/support/holds-of-all';

let server: NodeServer;
let page: Page;

beforeEach(async () => {
  server = await aServer();
  page = aPage();
  await signInSupervisor(page);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  endPause();
  await server.stop();
});

const many = async (): Promise<PickedCase[]> => {
  const { items } = await pickCases({ state: 'open', hold: 'off' });
  return items.slice(0, CHUNK * 2 + 10);
};
const hold = {
  type: 'hold',
  hold: { reason: 'Letter', waitingOn: 'sponsor', reviewOn: '2026-12-09' },
} as const;
const ask = {
  type: 'ask-records',
  request: { from: 'family', place: null, way: 'whatsapp', promisedOn: null },
} as const;
const NOW = Date.parse('2026-11-24T15:00:00.000Z');
const newest = () => bulkRuns().at(-1);

test('many cases are one run from beginning to end, and so is their undo', async () => {
  const items = await many();
  expect(items.length).toBeGreaterThan(CHUNK);
  await page.mutate(changeCases(), { action: hold, items });
  expect(newest()).toMatchObject({ kind: 'hold', state: 'ended', total: items.length });
  const { results = [], id = '' } = newest() ?? {};
  expect(results.map(({ reference }) => reference)).toEqual(
    items.map(({ reference }) => reference),
  );
  expect(holdsOfAll(results, ({ problem }) => problem === null)).toBe(true);
  // One entry of the outbox, of which nothing is left to send.
  expect(outboxOf(page.client).view()).toMatchObject({ waiting: 0, refused: 0 });
  expect((await pickCases({ hold: 'on', waitingOn: ['sponsor'] })).total).toBeGreaterThanOrEqual(
    items.length,
  );
  await page.mutate(revertRun(), id);
  expect(newest()).toMatchObject({ kind: 'revert', state: 'ended' });
  expect(holdsOfAll(newest()?.results ?? [], ({ problem }) => problem === null)).toBe(true);
});

test('many are what was done last, and are taken back without their run, once', async () => {
  const { items: picked } = await pickCases({ stage: ['new'] });
  await page.mutate(changeCases(), { action: ask, items: picked.slice(0, 6) });
  const run = newest();
  const done = run?.results.filter(({ changeId }) => changeId !== null) ?? [];
  const { view } = outboxOf(page.client);
  const last = lastDone(view(), NOW);
  if (last.kind !== 'many') throw new Error(`What was done last is ${last.kind}`);
  expect(last.changes).toEqual(done.map(({ reference, changeId }) => ({ reference, changeId })));
  expect(run?.entryId).toBe(last.entry.id);
  const undone = await page.mutate(undoMany(), { entryId: last.entry.id, changes: last.changes });
  expect(undone).toHaveLength(done.length);
  // Neither the list nor the key offers it again.
  expect(bulkRuns().find(({ id }) => id === run?.id)).toMatchObject({ isTold: true });
  expect(lastDone(view(), NOW)).toEqual({ kind: 'nothing' });
});

test('an undo of many that stops in the middle tells what it has undone, and never that nothing was', async () => {
  const items = await many();
  await page.mutate(changeCases(), { action: hold, items });
  const last = lastDone(outboxOf(page.client).view(), NOW);
  if (last.kind !== 'many') throw new Error(`What was done last is ${last.kind}`);
  const { entry, changes } = last;
  const line = standBetween();
  let asked = 0;
  line.now = async (address, _method, send) => {
    if (address.pathname.endsWith('/bulk/reverts')) asked += 1;
    return asked < 2 ? send() : refusedWith(507, 'storage-failed');
  };
  const undone = await page.mutate(undoMany(), { entryId: entry.id, changes });
  expect(undone).toHaveLength(CHUNK);
  expect(holdsOfAll(undone as readonly BulkResult[], ({ problem }) => problem === null)).toBe(true);
});

test('many that were all refused are not what was done last', async () => {
  const { items: picked } = await pickCases({ stage: ['new'] });
  const { view } = outboxOf(page.client);
  await page.mutate(changeCases(), { action: ask, items: picked.slice(0, 2) });
  const before = lastDone(view(), NOW);
  expect(before.kind).toBe('many');
  const past = { ...hold, hold: { ...hold.hold, reviewOn: '2020-11-20' } };
  await page.mutate(changeCases(), { action: past, items: picked.slice(2, 5) });
  expect(holdsOfAll(newest()?.results ?? [], ({ problem }) => problem !== null)).toBe(true);
  expect(lastDone(view(), NOW)).toEqual(before);
});

test('records are asked for in many cases as one run, and taken back as one', async () => {
  const { items: picked } = await pickCases({ stage: ['new'] });
  const items = picked.slice(0, 6);
  await page.mutate(changeCases(), { action: ask, items });
  const { results = [], id = '' } = newest() ?? {};
  expect(newest()).toMatchObject({ kind: 'ask-records', state: 'ended', total: items.length });
  const done = results.filter(({ changeId }) => changeId !== null).length;
  expect(done).toBeGreaterThan(0);
  // What is not done is refused by name, and the undo is of the others only.
  const refused = results.filter(({ problem }) => problem !== null);
  expect(new Set(refused.map(({ problem }) => problem?.refusal?.code))).toEqual(
    new Set(refused.map(() => 'nothing-to-ask')),
  );
  await page.mutate(revertRun(), id);
  expect(newest()).toMatchObject({ kind: 'revert', state: 'ended', total: done });
  expect(holdsOfAll(newest()?.results ?? [], ({ problem }) => problem === null)).toBe(true);
});

test('taken out of the outbox while it waits, a run ends; one without an entry can be stopped', async () => {
  const items = await many();
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  await page.mutate(changeCases(), { action: hold, items });
  expect(newest()).toMatchObject({ state: 'running' });
  const outbox = outboxOf(page.client);
  await outbox.dismiss(outbox.view().entries[0]?.id ?? '');
  expect(newest()).toMatchObject({ state: 'ended', isCancelled: true });
  const id = newId();
  const [run] = bulkRuns();
  if (!run) throw new Error('No run');
  noteBulkRun({ ...run, id, state: 'running', isCancelled: false });
  await cancelRun(page.client, id);
  expect(newest()).toMatchObject({ id, state: 'ended', isCancelled: true });
});

test('refused only after it has waited, a run says so', async () => {
  const items = await many();
  const line = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  await page.mutate(changeCases(), { action: hold, items });
  expect(newest()).toMatchObject({ state: 'running' });
  line.mockImplementation(() => Promise.resolve(refusedWith(403, 'forbidden')));
  outboxOf(page.client).sendNow();
  await vi.waitFor(() =>
    expect(newest()).toMatchObject({
      state: 'failed',
      problem: { status: 403, code: 'forbidden' },
    }),
  );
});

test('sent by another tab, a run ends without what only that tab knows', async () => {
  const items = await many();
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  await page.mutate(changeCases(), { action: hold, items });
  const [entry] = outboxOf(page.client).view().entries;
  if (!entry) throw new Error('Nothing waits');
  const sent = { at: '2026-11-24T15:00:00.000Z', changeId: null, undoUntil: null, fields: [] };
  settleRun(page.client, { ...entry, state: 'waiting' }, { kind: 'elsewhere', sent });
  expect(newest()).toMatchObject({ state: 'ended', isCancelled: false, results: [] });
});

test('moves that waited are a run with its undo once the server has made them', async () => {
  const [moved] = await many();
  if (!moved) throw new Error('There is no case');
  const { reference } = moved;
  const line = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  const outcome = await page.mutate(applyRebalance(), { moves: [{ ...moved, to: 'person' }] });
  expect(outcome.kind).toBe('waiting');
  const changeId = newId();
  const made = { reference, problem: null, by: null, at: null, changeId, version: 2 };
  line.mockImplementation(() => Promise.resolve(Response.json({ items: [made] })));
  outboxOf(page.client).sendNow();
  await vi.waitFor(() =>
    expect(newest()).toMatchObject({ kind: 'assign', state: 'ended', results: [made] }),
  );
});

test('called off it stops between two parts; what was done stays done and is told', async () => {
  const items = await many();
  const begun = new Promise<void>((resolve) => {
    const stop = subscribeToBulkRuns(() => {
      if (newest()?.state !== 'running') return;
      stop();
      resolve();
    });
  });
  const running = page.mutate(changeCases(), { action: hold, items });
  await begun;
  await cancelRun(page.client, newest()?.id ?? '');
  await running;
  const run = newest();
  expect(run).toMatchObject({ state: 'ended', isCancelled: true });
  expect(run?.results.length).toBeLessThan(items.length);
  expect(run?.ownerId).toBe(readTabSession()?.personId);
  expect(outboxOf(page.client).view()).toMatchObject({ waiting: 0, refused: 0 });
});
