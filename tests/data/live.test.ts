import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaseList } from '@/contract/case-list';
import type { ChangeFeed } from '@/contract/live';
import { caseQueries, type CaseListKey } from '@/data/case-cache/case-queries';
import { USUAL_WINDOW } from '@/contract/fields';
import { beginList, loadList, readListAfresh } from '@/data/lists/load-list';
import { offsetsOf } from '@/data/lists/use-list-window';
import { visibleRows } from '@/data/lists/visible-queries';
import { noteVisible, visibleReferences } from '@/data/lists/visible-range';
import { applyFeed, followChanges } from '@/data/live/changes-feed';
import { interpreterQueries } from '@/data/interpreters/interpreter-queries';
import { planQueries } from '@/data/plans/plan-queries';
import { queueQueries } from '@/data/queues/queue-queries';
import { sessionQueries } from '@/data/session/session-queries';
import { claimCase } from '@/data/cases/claim-case';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, type Page, signInSupervisor } from './a-page';
import { standBetween } from './between';

const KEY: CaseListKey = { filter: { state: 'open' }, sort: 'due' };
let server: NodeServer;
let page: Page;

beforeEach(async () => {
  server = await aServer();
  page = aPage();
  await signInSupervisor(page);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

const feed = (kind: ChangeFeed['items'][number]['kind'], reference: string | null): ChangeFeed => ({
  cursor: 2,
  items: [{ kind, reference, at: '2026-11-24T15:00:00.000Z', by: null }],
  reset: false,
});
const isStale = (queryKey: readonly unknown[]) =>
  page.client.getQueryState(queryKey)?.isInvalidated ?? null;

test('a change marks the case that it touched, and no other', async () => {
  const list = await loadList(page.client, caseQueries, KEY);
  const [touched, other] = list.items.map(({ reference }) => caseQueries.detail(reference));
  if (!touched || !other) throw new Error('The list is too short');
  await page.client.query(touched);
  await page.client.query(other);
  await page.client.query(queueQueries.overview());
  applyFeed(page.client, feed('edited', list.items[0]?.reference ?? ''));
  expect(isStale(touched.queryKey)).toBe(true);
  expect(isStale(other.queryKey)).toBe(false);
  expect(isStale(queueQueries.overview().queryKey)).toBe(true);
});

test('a change of any case marks the conflicts of bookings, and of another case nothing else', async () => {
  const list = await loadList(page.client, caseQueries, KEY);
  const [mine, other] = list.items.map(({ reference }) => reference);
  if (mine === undefined || other === undefined) throw new Error('The list is too short');
  const conflicts = interpreterQueries.conflictsOf(mine);
  const plan = planQueries.ofCase(mine);
  await page.client.query(conflicts);
  await page.client.query(plan);
  applyFeed(page.client, feed('edited', other));
  expect(isStale(conflicts.queryKey)).toBe(true);
  expect(isStale(plan.queryKey)).toBe(false);
});

test('a change moves no row: the list is out of date, its rows are refreshed where they stand', async () => {
  const list = await loadList(page.client, caseQueries, KEY);
  const before = list.items.map(({ reference }) => reference);
  const row = list.items.find(({ ownerId }) => ownerId === null);
  if (!row) throw new Error('The seed has no unclaimed case');
  await page.mutate(claimCase(), { seen: row, me: 'somebody' });
  const observer = new QueryObserver(page.client, visibleRows(caseQueries, KEY));
  const refreshed = new Promise<void>((resolve) => {
    observer.subscribe(({ data }) => {
      if (data !== null) resolve();
    });
  });
  applyFeed(page.client, feed('claimed', row.reference));
  await refreshed;
  observer.destroy();
  const held = page.client.getQueryData<CaseList>(caseQueries.window(KEY, 0).queryKey);
  expect(held?.items.map(({ reference }) => reference)).toEqual(before);
  const now = held?.items.find(({ reference }) => reference === row.reference);
  expect(now?.ownerId).not.toBeNull();
  // The clock and the blocker too, which only the server derives.
  expect(now?.blocker?.what.kind).not.toBe('unclaimed');
  expect(isStale(caseQueries.window(KEY, 0).queryKey)).toBe(true);
});

test('a route that is entered again reads a changed list afresh, and drops its other windows', async () => {
  await loadList(page.client, caseQueries, KEY);
  await page.client.query(caseQueries.window(KEY, USUAL_WINDOW));
  applyFeed(page.client, feed('edited', null));
  await loadList(page.client, caseQueries, KEY);
  expect(isStale(caseQueries.window(KEY, 0).queryKey)).toBe(false);
  expect(page.client.getQueryData(caseQueries.window(KEY, USUAL_WINDOW).queryKey)).toBeUndefined();
  await readListAfresh(page.client, caseQueries, KEY);
  expect(isStale(caseQueries.window(KEY, 0).queryKey)).toBe(false);
});

test('a list that is shown next is read at once, and what was read of it long ago never stands', async () => {
  const other: CaseListKey = { ...KEY, sort: 'patient' };
  const { queryKey } = caseQueries.window(other, 0);
  await loadList(page.client, caseQueries, KEY);
  const old = await loadList(page.client, caseQueries, other);
  page.client.setQueryData(queryKey, old, { updatedAt: 1 });
  const ready = beginList(page.client, caseQueries, other, KEY);
  expect(page.client.getQueryData(queryKey)).toBeUndefined();
  expect(page.client.getQueryState(queryKey)?.fetchStatus).toBe('fetching');
  await ready;
  expect(page.client.getQueryData(queryKey)?.items).toEqual(old.items);
});

test('the list that stands there keeps its rows, however old they are', async () => {
  const { queryKey } = caseQueries.window(KEY, 0);
  const list = await loadList(page.client, caseQueries, KEY);
  page.client.setQueryData(queryKey, list, { updatedAt: 1 });
  expect(beginList(page.client, caseQueries, { ...KEY }, KEY)).toBeNull();
  expect(page.client.getQueryData(queryKey)).toBe(list);
  expect(page.client.getQueryState(queryKey)?.fetchStatus).toBe('idle');
});

test('a demo that was laid again is read anew, all of it', async () => {
  await loadList(page.client, caseQueries, KEY);
  applyFeed(page.client, feed('demo-laid', null));
  expect(page.client.getQueryData(caseQueries.window(KEY, 0).queryKey)).toBeUndefined();
});

test('whoever has other rights keeps nothing that was read before, is known anew, and is told', async () => {
  await page.client.query(sessionQueries.current());
  const list = await loadList(page.client, caseQueries, KEY);
  const detail = caseQueries.detail(list.items[0]?.reference ?? '');
  await page.client.query(detail);
  const changed: ChangeFeed = { ...feed('rights-changed', null), reset: true };
  const end = new AbortController();
  standBetween().now = ({ search }) =>
    Promise.resolve(Response.json(search.includes('after=') ? changed : feed('edited', null)));
  await new Promise<void>((told) => {
    void followChanges(page.client, end.signal, told);
  });
  end.abort();
  expect(page.client.getQueryData(caseQueries.window(KEY, 0).queryKey)).toBeUndefined();
  expect(page.client.getQueryData(detail.queryKey)).toBeUndefined();
  expect(isStale(sessionQueries.current().queryKey)).toBe(true);
  expect(page.client.getQueryData(sessionQueries.current().queryKey)).toBeDefined();
});

test('rows on screen are named across windows', async () => {
  const list = await loadList(page.client, caseQueries, KEY);
  const second = await page.client.query(caseQueries.window(KEY, USUAL_WINDOW));
  const [first, last] = [USUAL_WINDOW - 2, USUAL_WINDOW + 1];
  noteVisible(page.client, caseQueries, KEY, { first, last });
  expect(visibleReferences(page.client, caseQueries, KEY, 200)).toEqual(
    [...list.items.slice(first), ...second.items.slice(0, 2)].map(({ reference }) => reference),
  );
  expect(offsetsOf(first, last)).toEqual([0, USUAL_WINDOW]);
  expect(offsetsOf(0, 20)).toEqual([0]);
});
