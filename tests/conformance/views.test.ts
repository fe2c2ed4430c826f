import { describe, expect, it } from 'vitest';
import type { Preferences } from '@/contract/preference';
import { type ListView, MOST_VIEWS } from '@/contract/view';
import { newIdAt } from '@/lib/new-id';
import { figure } from '@tests/support/figure';
import { HOSTILE_TEXTS } from '@tests/support/hostile-texts';
import { type Client, codeOf, fieldsOfProblem, refusalCodeOf, signInAgain } from './client';
import { aView } from './list-samples';
import { signInBare } from './sign-in-bare';
import { openTarget } from './target';

const target = openTarget();

const viewsOf = async (client: Client): Promise<readonly ListView[]> =>
  (await client.get<{ items: ListView[] }>('/api/views')).items;
const create = async (client: Client, other = {}): Promise<ListView> =>
  client.post('/api/views', aView(await target.now(), other));

describe('saved views', () => {
  it('are kept as they were saved, in their owner’s order, and are nobody else’s', async () => {
    const mine = await signInBare(target, 'coordinator');
    const other = await signInBare(target, 'supervisor');
    const [one, two] = [await create(mine), await create(mine, { name: 'Second' })];
    expect(await viewsOf(mine)).toEqual([one, two]);
    await mine.send('PUT', '/api/views/order', { body: { ids: [two.id, one.id] } });
    expect(await viewsOf(mine)).toEqual([two, one]);
    expect(await viewsOf(other)).toEqual([]);

    const path = `/api/views/${one.id}`;
    const unknown = `/api/views/01930000-0000-7000-8000-000000000000`;
    const body = { name: 'Taken' };
    const foreign = await other.send('PATCH', path, { body, ifMatch: one.version });
    const missing = await other.send('PATCH', unknown, { body, ifMatch: one.version });
    expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
    expect((await other.send('DELETE', path, { ifMatch: one.version })).status).toBe(404);
    expect((await viewsOf(mine)).map(({ name }) => name)).toEqual(['Second', 'Urgent ones']);
  });

  it('are never overwritten unseen: a stale change is refused and changes nothing', async () => {
    const client = await signInBare(target, 'liaison');
    const view = await create(client);
    const path = `/api/views/${view.id}`;
    expect((await client.send('PATCH', path, { body: { name: 'A' } })).status).toBe(428);
    const sent = await client.send('PATCH', path, { body: { name: 'A' }, ifMatch: view.version });
    expect([sent.status, sent.headers.get('etag')]).toEqual([200, `"v${view.version + 1}"`]);
    const stale = await client.send('PATCH', path, { body: { name: 'B' }, ifMatch: view.version });
    expect([stale.status, codeOf(stale)]).toEqual([412, 'version-stale']);
    expect((await client.send('DELETE', path, { ifMatch: view.version })).status).toBe(412);
    expect(await viewsOf(client)).toEqual([{ ...view, name: 'A', version: view.version + 1 }]);
  });

  it('come back whole under their id after they were deleted, and are the start again', async () => {
    const client = await signInBare(target, 'supervisor');
    const view = await create(client);
    const preferences = (): Promise<Preferences> => client.get('/api/preferences');
    await client.send('PATCH', '/api/preferences', { body: { startViewId: view.id } });
    expect((await preferences()).start).toEqual(view);
    await client.send('DELETE', `/api/views/${view.id}`, { ifMatch: view.version });
    expect((await preferences()).start).toBeNull();
    expect(await viewsOf(client)).toEqual([]);
    const { version: _, ...body } = view;
    expect(await client.post('/api/views', body)).toEqual(view);
    expect((await preferences()).start).toEqual(view);
    // The same again is that view; another one under its id is refused.
    expect(await client.post('/api/views', body)).toEqual(view);
    const other = await client.send('POST', '/api/views', { body: { ...body, name: 'Other' } });
    expect([other.status, fieldsOfProblem(other)]).toEqual([422, { 'body.id': 'invalid' }]);
  });

  it('are of cases or of follow-ups, and stay what they are of', async () => {
    const client = await signInBare(target, 'coordinator');
    const body = {
      list: 'follow-ups',
      id: newIdAt(await target.now()),
      name: 'Late bills',
      kind: 'billing',
      filter: { age: ['90+'] },
      sort: '-amount',
      columns: ['reference', 'amount'],
    };
    const view = await client.post<ListView>('/api/views', body);
    expect(view).toEqual({ ...body, version: 1 });
    const path = `/api/views/${view.id}`;
    const patch = async (change: object, version: number) =>
      client.send('PATCH', path, { body: change, ifMatch: version });
    expect((await patch({ name: 'Old bills' }, 1)).status).toBe(200);
    const sort = { list: 'follow-ups', sort: 'age' };
    expect((await patch(sort, 2)).status).toBe(200);
    const other = await patch({ sort: 'due' }, 3);
    expect([other.status, fieldsOfProblem(other)]).toEqual([422, { 'body.list': 'invalid' }]);
    const office = await patch({ ...sort, office: 'all' }, 3);
    expect([office.status, fieldsOfProblem(office)]).toEqual([
      422,
      { 'body.office': 'unknown-field' },
    ]);
    const kept = (await viewsOf(client)).find(({ id }) => id === view.id);
    expect(kept).toEqual({ ...body, name: 'Old bills', sort: 'age', version: 3 });
    await client.send('DELETE', path, { ifMatch: 3 });
  });

  it('are a hundred at most: one more is refused, and changes nothing', async () => {
    const client = await signInBare(target, 'liaison', 'india');
    const nowMs = await target.now();
    const all = Array.from({ length: MOST_VIEWS - (await viewsOf(client)).length }, (_, at) =>
      aView(nowMs + at, { name: `View ${at}` }),
    );
    for (const view of all) {
      await client.post('/api/views', view);
    }
    const over = await client.send('POST', '/api/views', { body: aView(nowMs + MOST_VIEWS) });
    expect([over.status, refusalCodeOf(over)]).toEqual([409, 'too-many-views']);
    expect(await viewsOf(client)).toHaveLength(MOST_VIEWS);
    // The last of them, sent again, is no other one.
    expect((await client.send('POST', '/api/views', { body: all.at(-1) })).status).toBe(201);
  });

  it('hold any name and no filter that a list does not have', async () => {
    const client = await signInBare(target, 'coordinator');
    const names = HOSTILE_TEXTS.filter(
      (text) => text.trim() !== '' && text.length <= 60 && text.isWellFormed(),
    ).slice(0, 90);
    let failed = 0;
    for (const name of names) {
      const view = await create(client, { name });
      if (view.name !== name.normalize('NFC')) failed += 1;
      await client.send('DELETE', `/api/views/${view.id}`, { ifMatch: view.version });
    }
    figure('F1 names of views stored as typed', names.length, failed);
    expect(failed).toBe(0);

    const nowMs = await target.now();
    const refused = async (other: Record<string, unknown>, fields: object): Promise<void> => {
      const sent = await client.send('POST', '/api/views', { body: aView(nowMs, other) });
      expect([sent.status, fieldsOfProblem(sent)]).toEqual([422, fields]);
    };
    await refused({ name: ' ' }, { 'body.name': 'required' });
    await refused({ office: 'atlantis' }, { 'body.office': 'unknown-place' });
    await refused({ sort: 'passport' }, { 'body.sort': 'not-a-choice' });
    await refused({ columns: ['passport'] }, { 'body.columns.0': 'not-a-choice' });
    await refused({ filter: { passport: 'x' } }, { 'body.filter.passport': 'unknown-field' });
  });
});

it('preferences follow the person, key by key, and are nobody else’s', async () => {
  const client = await signInBare(target, 'liaison');
  const save = (body: unknown) => client.send('PATCH', '/api/preferences', { body });
  const taste = {
    language: null,
    theme: null,
    dates: null,
    digits: null,
    singleKeys: null,
    start: null,
  };
  const none = { columns: null, followUpColumns: {}, density: null, start: null, taste };
  expect(await client.get('/api/preferences')).toEqual(none);
  await save({ density: 'compact' });
  await save({ columns: ['reference', 'due'] });
  const again = await signInAgain(target, client);
  const followUpColumns = { billing: ['reference', 'amount'] };
  await save({ followUpColumns: { ...followUpColumns, report: ['reference'] } });
  await save({ followUpColumns: { report: null } });
  const kept = {
    columns: ['reference', 'due'],
    followUpColumns,
    density: 'compact',
    start: null,
    taste,
  };
  expect(await again.get('/api/preferences')).toEqual(kept);
  expect((await save({ startViewId: '01930000-0000-7000-8000-000000000000' })).status).toBe(404);
  expect((await save({ theme: 'dark' })).status).toBe(422);
  expect((await save({ columns: [] })).status).toBe(422);
  await save({ columns: null });
  expect(await again.get('/api/preferences')).toEqual({ ...kept, columns: null });
  const other = await signInBare(target, 'coordinator');
  expect(await other.get('/api/preferences')).toEqual(none);
});
