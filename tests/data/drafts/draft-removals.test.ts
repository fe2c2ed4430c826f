import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call } from '@/api/call';
import { endPause } from '@/api/pause';
import { writeTabSession } from '@/api/session-token';
import { draftEndpoints } from '@/contract/endpoints/drafts';
import { outboxOf } from '@/data/command/command-path';
import { demoQueries } from '@/data/demo/demo-queries';
import { keepersOf } from '@/data/drafts/draft-keepers';
import { draftQueries } from '@/data/drafts/draft-queries';
import { newId } from '@/lib/new-id';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, type Page } from '../a-page';

let server: NodeServer;
let page: Page;
let me: string;
let isOnline: boolean;

beforeEach(async () => {
  server = await aServer();
  page = aPage();
  isOnline = true;
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (address: URL, init: RequestInit) =>
    isOnline ? real(address, init) : Promise.reject(new TypeError('Failed to fetch')),
  );
  const [person] = await page.client.query(demoQueries.people());
  me = person?.id ?? '';
  await page.signIn(me);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  endPause();
  await server.stop();
});

/** A draft that the server has. */
async function aDraft() {
  const id = newId();
  const subject = { kind: 'note', about: null, group: null, baseVersion: null } as const;
  const keeper = keepersOf(page.client).of(id, subject, null);
  keeper.save({ text: 'Sent by now' });
  await keeper.flush();
  return keeper;
}

const onServer = async () => (await call(draftEndpoints.listDrafts, {})).items;
const shown = async () => (await page.client.query({ ...draftQueries.mine(), staleTime: 0 })).items;

test('what was thrown away while the server was away is thrown away as soon as it is back', async () => {
  const keeper = await aDraft();
  isOnline = false;
  await keeper.discard();
  expect(await outboxOf(page.client).waitingOf(me, true)).toHaveLength(1);
  expect(outboxOf(page.client).view()).toMatchObject({ entries: [], waiting: 0 });
  isOnline = true;
  // Before the server knows of it, nobody is shown it as something unsaved.
  expect(await onServer()).toHaveLength(1);
  expect(await shown()).toEqual([]);
  outboxOf(page.client).sendNow();
  await vi.waitFor(async () => expect(await onServer()).toEqual([]));
});

test('what was thrown away as the session ended goes with the next sign-in of its person', async () => {
  const keeper = await aDraft();
  writeTabSession(null);
  await keeper.discard();
  await page.signIn(me);
  expect(await shown()).toEqual([]);
  await vi.waitFor(async () => expect(await onServer()).toEqual([]));
});

test('discarding what waits to be sent keeps what says that a draft is done with', async () => {
  const keeper = await aDraft();
  isOnline = false;
  await keeper.discard();
  await outboxOf(page.client).discard(me);
  isOnline = true;
  outboxOf(page.client).sendNow();
  await vi.waitFor(async () => expect(await onServer()).toEqual([]));
});
