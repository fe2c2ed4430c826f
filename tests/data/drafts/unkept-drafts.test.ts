import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepersOf } from '@/data/drafts/draft-keepers';
import { draftQueries } from '@/data/drafts/draft-queries';
import { unkeptDrafts } from '@/data/drafts/unkept-drafts';
import { demoQueries } from '@/data/demo/demo-queries';
import { newId } from '@/lib/new-id';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, type Page } from '../a-page';

let server: NodeServer;
let page: Page;
let people: readonly string[] = [];

beforeAll(async () => {
  server = await aServer();
  page = aPage();
  people = (await page.client.query(demoQueries.people())).map(({ id }) => id);
});
afterAll(() => server.stop());

const type = (text: string): void => {
  const subject = { kind: 'note', about: null, group: null, baseVersion: null } as const;
  const id = newId();
  const keepers = keepersOf(page.client);
  const keeper = keepers.of(id, subject, null);
  keepers.enter(id, keeper);
  keeper.save({ text });
};

test('whoever leaves is told of what only this page holds, can send it, and throw it away', async () => {
  await page.signIn(people[0] ?? '');
  const unkept = await unkeptDrafts(page.client);
  type('one');
  type('two');
  expect(unkept.count()).toBe(2);
  await unkept.send();
  expect(unkept.count()).toBe(0);
  const texts = async () => {
    const { items } = await page.client.query({ ...draftQueries.mine(), staleTime: 0 });
    return new Set(items.map(({ body }) => body['text']));
  };
  expect(await texts()).toEqual(new Set(['one', 'two']));
  type('three');
  unkept.discard();
  expect(unkept.count()).toBe(0);
  expect(await texts()).toEqual(new Set(['one', 'two']));
  type('mine');
  await page.signIn(people[1] ?? '');
  expect(unkept.count()).toBe(0);
});

test('whoever comes back before the server has it finds the same draft, and nobody else does', async () => {
  await page.signIn(people[0] ?? '');
  const subject = {
    kind: 'edit',
    about: 'IC-2026-000001',
    group: 'hand-off',
    baseVersion: null,
  } as const;
  const keepers = keepersOf(page.client);
  const id = newId();
  const keeper = keepers.of(id, subject, null);
  const leave = keepers.enter(id, keeper);
  expect(keepers.idOf(subject)).toBeNull();
  keeper.save({ text: 'four' });
  leave();
  expect(keepers.idOf(subject)).toBe(id);
  expect(keepers.idOf({ ...subject, group: 'reason' })).toBeNull();
  await page.signIn(people[1] ?? '');
  expect(keepers.idOf(subject)).toBeNull();
});
