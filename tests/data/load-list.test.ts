import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { caseQueries } from '@/data/case-cache/case-queries';
import { loadList } from '@/data/lists/load-list';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, signInSupervisor, type Page } from './a-page';

let server: NodeServer;
let page: Page;

beforeEach(async () => {
  server = await aServer();
  page = aPage();
  await signInSupervisor(page);
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
});

const KEY = { filter: {}, sort: 'due' } as const;
const load = () => loadList(page.client, caseQueries, KEY);
const readAt = () =>
  page.client.getQueryState(caseQueries.window(KEY, 0).queryKey)?.dataUpdatedAt ?? 0;

test('a list is shown as it was for a moment, and read anew after the device has slept', async () => {
  await load();
  const first = readAt();
  await load();
  expect(readAt()).toBe(first);
  // The clock of the device goes on in its sleep, and the page's own does not.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 3_600_000 });
  await load();
  expect(readAt()).toBeGreaterThan(first + 9 * 3_600_000);
});
