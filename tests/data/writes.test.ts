import { afterEach, beforeEach, expect, test } from 'vitest';
import { endPause } from '@/api/pause';
import { isProblem } from '@/api/errors';
import { readTabSession } from '@/api/session-token';
import { caseQueries } from '@/data/case-cache/case-queries';
import { claimCase } from '@/data/cases/claim-case';
import { editCase } from '@/data/cases/edit-case';
import { releaseCase } from '@/data/cases/release-case';
import { revertChange } from '@/data/cases/revert-change';
import { outboxOf } from '@/data/command/command-path';
import { MergeConflictError } from '@/data/command/merge-conflict';
import type { Outcome } from '@/data/command/outbox-parts';
import { logContact } from '@/data/cases/log-contact';
import { contactQueries } from '@/data/contacts/contact-queries';
import { demoQueries } from '@/data/demo/demo-queries';
import { signOut } from '@/data/session/sign-out';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, type Page } from './a-page';
import { anUnheardCall } from './an-unheard-call';

let server: NodeServer;
let page: Page;
let supervisors: readonly string[];

beforeEach(async () => {
  server = await aServer();
  page = aPage();
  const people = await page.client.query(demoQueries.people());
  const isSupervisor = (person: (typeof people)[number]) =>
    person.grants.some(({ role }) => role === 'supervisor');
  supervisors = [...people.filter(isSupervisor), ...people].map(({ id }) => id);
});
afterEach(async () => {
  endPause();
  await server.stop();
});

const me = (): string => readTabSession()?.personId ?? '';

async function signInAnd(person = 0): Promise<Page> {
  await page.signIn(supervisors[person] ?? '');
  return page;
}

async function anUnclaimedCase() {
  const list = await page.client.query(
    caseQueries.window({ filter: { owner: ['nobody'] }, sort: 'due' }, 0),
  );
  const [row] = list.items;
  if (!row) throw new Error('The seed has no unclaimed case');
  return row;
}

const detailOf = (reference: string) =>
  page.client.query({ ...caseQueries.detail(reference), staleTime: 0 });

function saved<A>(outcome: Outcome<A>): A {
  if (outcome.kind !== 'saved') throw new Error('It waits');
  return outcome.answer;
}

test('a claim is shown at once, saved, and in the caches of list and case', async () => {
  await signInAnd();
  const row = await anUnclaimedCase();
  await detailOf(row.reference);
  const claim = page.mutate(claimCase(), { seen: row, me: me() });
  const key = caseQueries.detail(row.reference).queryKey;
  expect(page.client.getQueryData(key)?.case.ownerId).toBe(me());
  const { detail } = saved(await claim);
  expect(detail.case.ownerId).toBe(me());
  expect(page.client.getQueryData(key)).toEqual(detail);
  const lists = page.client.getQueriesData({ queryKey: caseQueries.lists() });
  expect(JSON.stringify(lists)).toContain(me());
  expect(outboxOf(page.client).view().entries).toEqual([]);
});

test('a claim that came second says who was faster, and what was shown is taken back', async () => {
  await signInAnd();
  const row = await anUnclaimedCase();
  await detailOf(row.reference);
  saved(await page.mutate(claimCase(), { seen: row, me: me() }));
  const first = me();
  page.client.setQueryData(caseQueries.detail(row.reference).queryKey, (held) => held);
  const token = readTabSession();
  await page.signIn(supervisors.find((id) => id !== first) ?? '');
  expect(readTabSession()).not.toEqual(token);
  const refused = await page.mutate(claimCase(), { seen: row, me: me() }).catch((e: unknown) => e);
  expect(isProblem(refused, 'claimed')).toBe(true);
  expect(refused).toMatchObject({ problem: { claimedBy: first } });
  expect(outboxOf(page.client).view()).toMatchObject({ refused: 0, waiting: 0 });
});

test('two edits of one screen, sent one behind the other, are both saved', async () => {
  await signInAnd();
  const { reference } = await anUnclaimedCase();
  const base = await detailOf(reference);
  const outcomes = await Promise.all([
    page.mutate(editCase(), { base, patch: { reason: 'Second opinion' } }),
    page.mutate(editCase(), { base, patch: { needsInterpreter: !base.case.needsInterpreter } }),
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'saved']);
  expect((await detailOf(reference)).case).toMatchObject({
    reason: 'Second opinion',
    needsInterpreter: !base.case.needsInterpreter,
  });
});

test('an edit beside a change of somebody else merges by itself', async () => {
  await signInAnd();
  const { reference } = await anUnclaimedCase();
  const base = await detailOf(reference);
  saved(await page.mutate(editCase(), { base, patch: { reason: 'By one' } }));
  const mine = saved(await page.mutate(editCase(), { base, patch: { summary: 'By the other' } }));
  expect(mine.detail.case).toMatchObject({ reason: 'By one', summary: 'By the other' });
});

test('an edit of the same field is a conflict with both values, who and when', async () => {
  await signInAnd();
  const { reference } = await anUnclaimedCase();
  const base = await detailOf(reference);
  saved(await page.mutate(editCase(), { base, patch: { caller: { name: 'Theirs' } } }));
  const error: unknown = await page
    .mutate(editCase(), { base, patch: { caller: { name: 'Mine' }, reason: 'Mine too' } })
    .catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(MergeConflictError);
  const conflict = error as MergeConflictError;
  expect(conflict.conflicts).toEqual([
    { field: 'caller.name', base: base.case.caller.name, mine: 'Mine', theirs: 'Theirs' },
  ]);
  expect(conflict.by).toBe(me());
  expect(outboxOf(page.client).view().refused).toBe(1);
  if (!conflict.theirs) throw new Error('The conflict brings no case');
  const decided = await page.mutate(editCase(), {
    base: conflict.theirs,
    patch: { caller: { name: 'Mine' }, reason: 'Mine too' },
    replaces: conflict.entryId,
  });
  expect(saved(decided).detail.case).toMatchObject({
    caller: { name: 'Mine' },
    reason: 'Mine too',
  });
  expect(outboxOf(page.client).view().entries).toEqual([]);
});

test('a command upon an old version is refused as stale, nothing is done', async () => {
  await signInAnd();
  const row = await anUnclaimedCase();
  const claimed = saved(await page.mutate(claimCase(), { seen: row, me: me() }));
  const stale = { ...claimed.detail.case, version: row.version };
  const error: unknown = await page.mutate(releaseCase(), { seen: stale }).catch((e: unknown) => e);
  expect(isProblem(error, 'version-stale')).toBe(true);
});

test('a contact is logged once and undone', async () => {
  await signInAnd();
  const row = await anUnclaimedCase();
  const before = await page.client.query(contactQueries.ofCase(row.reference));
  const contact = anUnheardCall();
  const logged = saved(await page.mutate(logContact(), { seen: row, contact }));
  const fresh = { ...contactQueries.ofCase(row.reference), staleTime: 0 };
  expect((await page.client.query(fresh)).items[0]?.id).toBe(contact.id);
  if (!logged.changeId) throw new Error('The server offers no undo');
  await page.mutate(revertChange(), { reference: row.reference, changeId: logged.changeId });
  expect((await page.client.query(fresh)).items).toHaveLength(before.items.length);
});

test('signing out forgets the token and every answer', async () => {
  await signInAnd();
  await anUnclaimedCase();
  await page.mutate(signOut(), { waiting: 'keep' });
  expect(readTabSession()).toBeNull();
  expect(page.client.getQueryCache().getAll()).toEqual([]);
});
