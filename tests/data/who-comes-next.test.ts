import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endPause } from '@/api/pause';
import { caseQueries } from '@/data/case-cache/case-queries';
import { keepersOf } from '@/data/drafts/draft-keepers';
import { draftQueries } from '@/data/drafts/draft-queries';
import { revealNumbers } from '@/data/reveals/reveal-numbers';
import { revealQueries } from '@/data/reveals/reveal-queries';
import { newId } from '@/lib/new-id';
import type { NodeServer } from '@mocks/node';
import { ableFirst, aPage, aServer, type Page } from './a-page';
import { standBetween } from './between';

/** Two supervisors, one after the other in one tab, and a network that is slow at the wrong moment. */

let server: NodeServer;
let page: Page;
let people: readonly string[];
let between: ReturnType<typeof standBetween>;

beforeEach(async () => {
  server = await aServer();
  page = aPage();
  between = standBetween();
  people = await ableFirst(page);
  await page.signIn(people[0] ?? '');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  endPause();
  await server.stop();
});

const aCase = async (): Promise<string> => {
  const key = { filter: {}, sort: 'due' } as const;
  const { items } = await page.client.query(caseQueries.window(key, 0));
  return items[0]?.reference ?? '';
};

test('a draft that is kept late stands among the drafts of nobody else', async () => {
  const { promise: signal, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: isSent, resolve: noteSent } = Promise.withResolvers<void>();
  between.now = async (address, method, send) => {
    if (method !== 'PUT' || !address.pathname.includes('/api/drafts/')) return send();
    const kept = await send();
    noteSent();
    await signal;
    return kept;
  };
  const subject = { kind: 'note', about: null, group: null, baseVersion: null } as const;
  const id = newId();
  const keeper = keepersOf(page.client).of(id, subject, null);
  keepersOf(page.client).enter(id, keeper);
  keeper.save({ text: 'The family does not know' });
  const flushed = keeper.flush();
  await isSent;

  await page.signIn(people[1] ?? '');
  expect((await page.client.query(draftQueries.mine())).items).toEqual([]);
  letGo();
  await flushed;
  expect(page.client.getQueryData(draftQueries.mine().queryKey)?.items).toEqual([]);

  // Whose it is finds it again.
  expect(keeper.isKept).toBe(true);
  await page.signIn(people[0] ?? '');
  const { items } = await page.client.query({ ...draftQueries.mine(), staleTime: 0 });
  expect(items.map(({ body }) => body)).toEqual([{ text: 'The family does not know' }]);
});

test('what somebody asked for is not asked for again in the name of the next', async () => {
  const reference = await aCase();
  const asked: string[] = [];
  const { promise: isLost, resolve: noteLost } = Promise.withResolvers<void>();
  between.now = async (address, method, send) => {
    if (!address.pathname.endsWith('/reveal')) return send();
    asked.push(method);
    if (asked.length > 1) return send();
    noteLost();
    throw new TypeError('The network is away');
  };
  const variables = { reference, reason: 'The consulate asks for the number' };
  const done = page.mutate(revealNumbers(), variables).then(
    () => 'shown',
    () => 'given up',
  );
  await isLost;
  await page.signIn(people[1] ?? '');
  expect(await done).toBe('given up');
  expect(asked).toHaveLength(1);
  expect(await page.client.query(revealQueries.open())).toBeNull();
});

test('numbers that are shown to somebody who has left are told of to nobody', async () => {
  const reference = await aCase();
  const { promise: signal, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: isSent, resolve: noteSent } = Promise.withResolvers<void>();
  between.now = async (address, _method, send) => {
    const answer = await send();
    if (!address.pathname.endsWith('/reveal')) return answer;
    noteSent();
    await signal;
    return answer;
  };
  const variables = { reference, reason: 'The consulate asks for the number' };
  const done = page.mutate(revealNumbers(), variables).catch(() => null);
  await isSent;
  await page.signIn(people[1] ?? '');
  expect(await page.client.query(revealQueries.open())).toBeNull();
  letGo();
  await done;
  expect(page.client.getQueryData(revealQueries.open().queryKey)).toBeNull();
});
