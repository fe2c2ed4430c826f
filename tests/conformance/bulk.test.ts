import { describe, expect, it } from 'vitest';
import type { BulkAnswer, PickedCases } from '@/contract/bulk';
import type { CaseDetail } from '@/contract/case';
import type { CaseListRow } from '@/contract/case-list';
import { jsonEqual } from '@/domain/merge/json-equal';
import { figure } from '@tests/support/figure';
import { aContact, type Client, peopleOf, signInAs, signInRole } from './client';
import { eventsOf, merge, sendUnmerge } from './merging';
import { aRequest, editRecords } from './record-samples';
import { openTarget } from './target';

const target = openTarget();

const seen = (rows: readonly CaseListRow[]) =>
  rows.map(({ reference, version }) => ({ reference, version }));
const change = (client: Client, action: object, items: readonly object[]): Promise<BulkAnswer> =>
  client.post('/api/bulk/changes', { action, items });
const undo = ({ items }: BulkAnswer) =>
  items.flatMap(({ reference, changeId }) => (changeId === null ? [] : [{ reference, changeId }]));
const codes = ({ items }: BulkAnswer): readonly (string | null)[] =>
  items.map(({ problem }) => problem?.refusal?.code ?? problem?.code ?? null);

const holdOf = async (reason = 'Waits for the embassy') => ({
  type: 'hold',
  hold: {
    reason,
    waitingOn: 'sponsor',
    reviewOn: new Date((await target.now()) + 8 * 86_400_000).toISOString().slice(0, 10),
  },
});

describe('many at once', () => {
  it('answers for each: done with its event, or refused as the single command would be, and who', async () => {
    const client = await signInRole(target, 'supervisor');
    const colleague = await signInAs(
      target,
      (await peopleOf(target)).findLast(({ grants }) => grants[0]?.role === 'supervisor') as never,
    );
    expect(colleague.id).not.toBe(client.id);
    const free = await client.rows('owner=nobody&hold=off');
    const [claimed, held, ...rest] = free.slice(0, 12);
    if (claimed === undefined || held === undefined) throw new Error('Too few cases');
    // Meanwhile one is claimed by a colleague and another put on hold by somebody.
    await colleague.post(`/api/cases/${claimed.reference}/claim`, { expectedOwnerId: null });
    const { hold } = await holdOf();
    await client.post(`/api/cases/${held.reference}/hold`, hold, { ifMatch: held.version });
    const heldNow = await client.detail(held.reference);
    const asked = [
      ...seen([claimed]),
      { reference: held.reference, version: heldNow.case.version },
      ...seen(rest),
      { reference: 'IC-1999-999999', version: 1 },
    ];
    const answer = await change(client, await holdOf(), asked);
    expect(answer.items.map(({ reference }) => reference)).toEqual(
      asked.map(({ reference }) => reference),
    );
    expect(codes(answer)).toEqual([
      'version-stale',
      'on-hold',
      ...rest.map(() => null),
      'not-found',
    ]);
    expect(answer.items[0]).toMatchObject({ by: colleague.id, at: expect.any(String) });
    for (const row of rest) {
      const { items } = await client.get<{ items: { kind: string }[] }>(
        `/api/cases/${row.reference}/events`,
      );
      expect(items[0]?.kind).toBe('held');
    }
    figure('many at once, an answer for each', asked.length, 0);
  });

  it('undoes what was done, case by case, and names what it cannot put back', async () => {
    const client = await signInRole(target, 'supervisor');
    const rows = (await client.rows('stage=contacting&hold=off')).slice(0, 8);
    const before = await Promise.all(rows.map(({ reference }) => client.detail(reference)));
    const answer = await change(client, await holdOf(), seen(rows));
    expect(codes(answer)).toEqual(rows.map(() => null));
    const [later] = rows;
    await client.send('POST', `/api/cases/${later?.reference}/hold/lift`, {
      body: {},
      ifMatch: answer.items[0]?.version ?? 0,
    });
    const undone = await client.post<BulkAnswer>('/api/bulk/reverts', { items: undo(answer) });
    expect(codes(undone)).toEqual(['changed-since', ...rows.slice(1).map(() => null)]);
    expect(undone.items[0]?.by).toBe(client.id);
    const bare = ({ case: record }: CaseDetail) => ({ ...record, version: 0, revision: 0 });
    const after = await Promise.all(rows.slice(1).map(({ reference }) => client.detail(reference)));
    expect(after.map(bare)).toEqual(before.slice(1).map(bare));
    const again = await client.post<BulkAnswer>('/api/bulk/reverts', { items: undo(answer) });
    expect(codes(again).slice(1)).toEqual(rows.slice(1).map(() => 'already-reverted'));
  });

  it('claims what is free, names who has the rest, and releases only one’s own', async () => {
    const client = await signInRole(target, 'supervisor');
    const free = (await client.rows('owner=nobody')).slice(0, 3);
    const [owned] = (await client.rows('')).filter(({ ownerId }) => ownerId !== null);
    if (owned === undefined) throw new Error('Nobody owns anything');
    const answer = await change(client, { type: 'claim' }, seen([owned, ...free]));
    expect(codes(answer)).toEqual(['claimed', null, null, null]);
    expect(answer.items[0]?.by).toBe(owned.ownerId);
    const versions = answer.items
      .slice(1)
      .map(({ reference, version }) => ({ reference, version }));
    const back = await change(client, { type: 'release' }, [...seen([owned]), ...versions]);
    expect(codes(back)).toEqual(['not-owner', null, null, null]);
    expect(back.items[0]?.by).toBe(owned.ownerId);
  });

  it('asks for what nobody has asked for, each case by itself, and undone is as before', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const promisedOn = new Date(nowMs + 9 * 86_400_000).toISOString().slice(0, 10);
    const request = { from: 'other', place: 'St Luke’s', way: 'post', promisedOn };
    const action = { type: 'ask-records', request };
    const [closed] = await client.rows('state=closed');
    const rows = await client.rows('stage=records');
    const [full, stale, ...rest] = rows.slice(0, 8);
    if (closed === undefined || full === undefined || stale === undefined) {
      throw new Error('Too few cases');
    }
    // Of each that is asked one line is open, one is waited for, and one is here.
    const arrivedOn = new Date(nowMs - 2 * 86_400_000).toISOString().slice(0, 10);
    const lines = {
      labs: { state: 'not-asked', request: null, receivedOn: null },
      imaging: { state: 'asked', request: aRequest(nowMs), receivedOn: null },
      pathology: { state: 'received', request: null, receivedOn: arrivedOn },
    };
    for (const { reference } of rest) {
      expect((await editRecords(client, reference, { records: lines })).status).toBe(200);
    }
    const kinds = (await client.detail(full.reference)).case.records.map(({ kind }) => kind);
    const done = { state: 'not-needed', request: null, receivedOn: null };
    const nothing = Object.fromEntries(kinds.map((kind) => [kind, done]));
    await editRecords(client, full.reference, { records: nothing });
    const before = await Promise.all(rest.map(({ reference }) => client.detail(reference)));
    const seenNow = before.map(({ case: { reference, version } }) => ({ reference, version }));
    const fullNow = (await client.detail(full.reference)).case.version;
    const asked = [
      ...seen([closed]),
      { reference: full.reference, version: fullNow },
      { reference: stale.reference, version: stale.version + 1 },
      ...seenNow,
      { reference: 'IC-1999-999997', version: 1 },
    ];
    const answer = await change(client, action, asked);
    expect(codes(answer)).toEqual([
      'wrong-stage',
      'nothing-to-ask',
      'version-stale',
      ...rest.map(() => null),
      'not-found',
    ]);
    const after = await Promise.all(rest.map(({ reference }) => client.detail(reference)));
    let failed = 0;
    for (const [at, { case: record }] of after.entries()) {
      const lineOf = (kind: string) => record.records.find((item) => item.kind === kind);
      for (const item of before[at]?.case.records ?? []) {
        const wanted =
          item.state === 'not-asked'
            ? { ...item, state: 'asked', request: { ...request, chasedOn: null } }
            : item;
        // The day is that of the office, which is not asked here.
        const is = lineOf(item.kind);
        const { on: _on, ...how } = is?.request ?? {};
        const shown = item.state === 'not-asked' ? { ...is, request: how } : is;
        if (!jsonEqual(shown, wanted)) failed += 1;
      }
      const { items } = await client.get<{ items: { kind: string; by: string }[] }>(
        `/api/cases/${record.reference}/events`,
      );
      expect(items[0]).toMatchObject({ kind: 'records-changed', by: client.id });
    }
    figure('records asked for in many cases, line by line', after.length * kinds.length, failed);
    expect(failed).toBe(0);

    const [later] = rest;
    await editRecords(client, later?.reference ?? '', { records: { labs: { note: 'Meanwhile' } } });
    const moved = await editRecords(client, rest[1]?.reference ?? '', {
      records: { labs: { state: 'received', request: null, receivedOn: arrivedOn } },
    });
    expect(moved.status).toBe(200);
    const undone = await client.post<BulkAnswer>('/api/bulk/reverts', { items: undo(answer) });
    expect(codes(undone)).toEqual([null, 'changed-since', ...rest.slice(2).map(() => null)]);
    const bare = ({ case: record }: CaseDetail) => ({ ...record, version: 0, revision: 0 });
    const back = await Promise.all(rest.slice(2).map(({ reference }) => client.detail(reference)));
    expect(back.map(bare)).toEqual(before.slice(2).map(bare));
  });

  it('out of reach is not asked for, and a promise that is over is refused for each', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const hidden = (await supervisor.rows('office=canada&state=open')).slice(0, 2);
    expect(hidden.length).toBeGreaterThan(0);
    const request = { from: 'family', place: null, way: 'whatsapp', promisedOn: null };
    const answer = await change(liaison, { type: 'ask-records', request }, seen(hidden));
    expect(codes(answer)).toEqual(hidden.map(() => 'not-found'));
    expect((await supervisor.rows('office=canada&state=open')).slice(0, 2)).toEqual(hidden);
    const free = await supervisor.rows('stage=new');
    const over = { ...request, promisedOn: '2001-01-01' };
    const late = await change(supervisor, { type: 'ask-records', request: over }, seen(free));
    const ruledOut = new Set(['nothing-to-ask', 'may-not-be-told']);
    const open = codes(late).filter((code) => !ruledOut.has(code ?? ''));
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(open)).toEqual(new Set(['invalid']));
  });

  it('out of scope answers as what does not exist, and changes nothing', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const hidden = (await supervisor.rows('office=canada&owner=nobody')).slice(0, 2);
    const unknown = { reference: 'IC-1999-999998', version: 1 };
    const answer = await change(liaison, { type: 'claim' }, [...seen(hidden), unknown]);
    const bare = answer.items.map((item) => JSON.stringify({ ...item, reference: '' }));
    expect(new Set(bare).size).toBe(1);
    expect(codes(answer)).toEqual(answer.items.map(() => 'not-found'));
    const now = await supervisor.rows('office=canada&owner=nobody');
    expect(now.slice(0, 2)).toEqual(hidden);
  });

  it('all that match are exactly the list, in scope, with the versions it shows', async () => {
    let failed = 0;
    const queries = ['', 'stage=new', 'owner=nobody&urgency=urgent', 'state=all&campus=none'];
    for (const role of ['liaison', 'coordinator', 'supervisor'] as const) {
      const client = await signInRole(target, role);
      for (const query of queries) {
        const picked = await client.get<PickedCases>(`/api/picks?${query}`);
        const rows: CaseListRow[] = [];
        while (rows.length < picked.total) {
          const { items } = await client.list(
            `limit=200&sort=reference&offset=${rows.length}&${query}`,
          );
          rows.push(...items);
          if (items.length === 0) break;
        }
        if (JSON.stringify(picked.items) !== JSON.stringify(seen(rows))) failed += 1;
      }
    }
    figure('C3 all that match is the list', queries.length * 3, failed);
    expect(failed).toBe(0);
  });

  it('more than five hundred are refused before anything is done', async () => {
    const client = await signInRole(target, 'supervisor');
    const items = Array.from({ length: 501 }, (_, at) => ({
      reference: `IC-2026-${String(at).padStart(6, '0')}`,
      version: 1,
    }));
    const sent = await client.send('POST', '/api/bulk/changes', {
      body: { action: { type: 'claim' }, items },
    });
    expect(sent.status).toBe(422);
  });

  it('one that is refused wrote nothing: a merge that cannot be undone among many can be taken back', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const rows = supervisor.free(await supervisor.rows('stage=contacting'));
    const [into] = rows;
    const other = rows.find(({ patientId }) => patientId !== into?.patientId);
    if (into === undefined || other === undefined) throw new Error('Two requests are needed');
    for (const row of [into, other]) supervisor.keep(row);
    const { changeId } = await merge(supervisor, into.reference, other.reference);
    const contact = aContact(await target.now());
    await supervisor.post(`/api/cases/${into.reference}/contacts`, contact);
    const items = [{ reference: into.reference, changeId }];
    const answer = await supervisor.post<BulkAnswer>('/api/bulk/reverts', { items });
    expect(codes(answer)).toEqual(['changed-since']);
    expect((await eventsOf(supervisor, other.reference))[0]?.kind).toBe('merged-away');
    const { status, text } = await sendUnmerge(supervisor, other.reference);
    expect([status, text]).toEqual([200, expect.stringContaining('records-since')]);
  });

  it('a change that there is not was denied to nobody', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [row] = supervisor.free(await supervisor.rows(''));
    if (row === undefined) throw new Error('There is no case');
    const { reference } = supervisor.keep(row);
    const denied = async (): Promise<number> =>
      (await supervisor.get<{ total: number }>(`/api/audit?case=${reference}&action=denied`)).total;
    const before = await denied();
    const items = [{ reference, changeId: '01930000-0000-7000-8000-000000000000' }];
    const answer = await supervisor.post<BulkAnswer>('/api/bulk/reverts', { items });
    expect(codes(answer)).toEqual(['not-found']);
    expect(await denied()).toBe(before);
  });
});
