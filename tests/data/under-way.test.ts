import { afterEach, beforeEach, expect, test } from 'vitest';
import { endPause } from '@/api/pause';
import { readTabSession } from '@/api/session-token';
import type { CaseListRow } from '@/contract/case-list';
import { caseQueries } from '@/data/case-cache/case-queries';
import { claimCase } from '@/data/cases/claim-case';
import { revertChange } from '@/data/cases/revert-change';
import { outboxOf } from '@/data/command/command-path';
import { lastDone } from '@/data/command/last-done';
import { afterWhatIsUnderWay, isUndoUnderWay } from '@/data/command/under-way';
import { savePreferences } from '@/data/preferences/save-preferences';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, type Page, signInSupervisor } from './a-page';

const NOW = Date.parse('2026-11-24T15:00:00.000Z');

let server: NodeServer;
let page: Page;
let free: readonly CaseListRow[];

beforeEach(async () => {
  server = await aServer();
  page = aPage();
  await signInSupervisor(page);
  const query = caseQueries.window({ filter: { owner: ['nobody'] }, sort: 'due' }, 0);
  free = (await page.client.query(query)).items;
});
afterEach(async () => {
  endPause();
  await server.stop();
});

function claim(index: number) {
  const seen = free[index];
  if (!seen) throw new Error('The seed has no such unclaimed case');
  return page.mutate(claimCase(), { seen, me: readTabSession()?.personId ?? '' });
}
const last = () => lastDone(outboxOf(page.client).view(), NOW);

test('what has only just been begun is the newest, not what was done before it', async () => {
  await claim(0);
  expect(last()).toMatchObject({ kind: 'change', reference: free[0]?.reference });
  // In the moment of the press nothing is stored of it yet.
  const second = claim(1);
  expect(await afterWhatIsUnderWay(page.client)).toBe(true);
  expect(last()).toMatchObject({ kind: 'change', reference: free[1]?.reference });
  await second;
});

test('who goes on with something else meanwhile has nothing undone', async () => {
  const first = claim(0);
  const undo = afterWhatIsUnderWay(page.client);
  const second = claim(1);
  expect(await undo).toBe(false);
  await Promise.all([first, second]);
});

test('an undo under way is known, and steps back to what was done before', async () => {
  await claim(0);
  await claim(1);
  const done = last();
  if (done.kind !== 'change') throw new Error(`What was done last is ${done.kind}`);
  const { reference, changeId } = done;
  const undo = page.mutate(revertChange(), { reference, changeId });
  expect(isUndoUnderWay(page.client)).toBe(true);
  await undo;
  expect(isUndoUnderWay(page.client)).toBe(false);
  expect(last()).toMatchObject({ kind: 'change', reference: free[0]?.reference });
});

test('what a person does to the screen is no deed', async () => {
  await claim(0);
  const taste = page.mutate(savePreferences(), {
    personId: readTabSession()?.personId ?? '',
    patch: { density: 'compact' },
  });
  expect(await afterWhatIsUnderWay(page.client)).toBe(true);
  expect(last()).toMatchObject({ kind: 'change', reference: free[0]?.reference });
  await taste;
  expect(last()).toMatchObject({ kind: 'change', reference: free[0]?.reference });
});
