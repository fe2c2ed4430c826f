import { describe, expect, it } from 'vitest';
import type { MyDay } from '@/contract/my-day';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { TaskWire } from '@/contract/plan/task';
import { newIdAt } from '@/lib/new-id';
import { planOf, type Written, writtenOf } from './plans';
import {
  type Client,
  fieldsOfProblem,
  peopleOf,
  refusalCodeOf,
  type Sent,
  signInAs,
  signInRole,
} from './client';
import { aTask, preparing } from './readiness-samples';
import { openTarget } from './target';
import { holdsOfAll } from '@tests/support/holds-of-all';

const target = openTarget();

const change = (client: Client, reference: string, task: TaskWire, body: unknown): Promise<Sent> =>
  client.send('PATCH', `/api/cases/${reference}/tasks/${task.id}`, {
    body,
    ifMatch: task.version,
  });

describe('tasks', () => {
  it('one that a gate sets done is not set done by hand, and may be waited with', async () => {
    const client = await signInRole(target, 'supervisor');
    for (const { reference } of await client.rows('stage=preparing&hold=off')) {
      const { tasks } = await planOf(client, reference);
      const task = tasks.find(({ gate, status }) => gate !== null && status === 'to-do');
      if (task === undefined) continue;
      const done = await change(client, reference, task, { status: 'done' });
      expect([done.status, done.json]).toMatchObject([
        409,
        { refusal: { code: 'task-follows-gate' } },
      ]);
      const waiting = { status: 'waiting', waitingOn: 'patient' };
      expect((await change(client, reference, task, waiting)).status).toBe(200);
      return;
    }
    throw new Error('No case prepares with a task of a gate');
  });

  it('come with the stage that begins, once, and go with its undo', async () => {
    const client = await signInRole(target, 'supervisor');
    const row = (await client.rows('stage=contacting&intake=complete&hold=off')).find(
      ({ ownerId, transfer }) => ownerId !== null && transfer === null,
    );
    const reference = row?.reference ?? '';
    const at = async (): Promise<number> => (await client.detail(reference)).case.version;
    const go = async (path: string, body: unknown): Promise<Written> =>
      client.post(`/api/cases/${reference}/${path}`, body, { ifMatch: await at() });
    await go('move', { to: 'records' });
    await go('move', { to: 'review', reason: 'The specialty reads what is there' });
    const { case: record } = await client.detail(reference);
    const accept = { decision: 'accepted', conditions: null };
    const path = `decisions/${record.reviews[0]?.specialty}`;
    const accepted = await go(path, accept);
    const made = await planOf(client, reference);
    expect(accepted.detail.case.stage).toBe('clearance');
    expect(made.tasks.map(({ template }) => template)).toContain('visa-letter');
    expect(holdsOfAll(made.tasks, ({ madeFor }) => madeFor === 'clearance')).toBe(true);

    await client.post(`/api/changes/${accepted.changeId}/revert`, {});
    expect((await planOf(client, reference)).tasks).toEqual([]);
    await go(path, accept);
    const codesOf = (plan: CasePlanWire): ReadonlySet<string | null> =>
      new Set(plan.tasks.map(({ template }) => template));
    expect(codesOf(await planOf(client, reference))).toEqual(codesOf(made));
  });

  it('own ones are added, refuse a circle by name, and are done together where harmless', async () => {
    const client = await signInRole(target, 'supervisor');
    const { case: record } = await preparing(client);
    const path = `/api/cases/${record.reference}/tasks`;
    const nowMs = await target.now();
    const [a, b] = [aTask(nowMs), aTask(nowMs)];
    await client.post(path, a);
    const { plan } = await client.post<Written>(path, { ...b, dependsOn: [a.id] });
    const first = plan.tasks.find(({ id }) => id === a.id)!;
    const circle = await change(client, record.reference, first, { dependsOn: [b.id] });
    expect([circle.status, refusalCodeOf(circle)]).toEqual([409, 'task-cycle']);
    const both = { ids: [a.id, b.id] };
    expect(refusalCodeOf(await client.send('POST', `${path}/complete`, { body: both }))).toBe(
      'task-not-harmless',
    );
    const done = await client.post<Written>(`${path}/complete`, { ids: [a.id] });
    expect(done.plan.tasks.find(({ id }) => id === a.id)?.status).toBe('done');
    expect((await client.post<Written>(`${path}/complete`, { ids: [b.id] })).changeId).toBeTruthy();
    const stale = await change(client, record.reference, first, { note: 'Late' });
    expect(stale.status).toBe(412);
  });

  it('are given to nobody who does not see the case, as they would be in nobody’s day', async () => {
    const client = await signInRole(target, 'supervisor');
    const { case: record } = await preparing(client);
    const office = record.office === 'guatemala' ? 'peru' : 'guatemala';
    const { id: ownerId } = await signInRole(target, 'liaison', office);
    const path = `/api/cases/${record.reference}/tasks`;
    const task = aTask(await target.now());
    const added = await client.send('POST', path, { body: { ...task, ownerId } });
    const { plan } = await client.post<Written>(path, task);
    const held = plan.tasks.find(({ id }) => id === task.id)!;
    const changed = await change(client, record.reference, held, { ownerId });
    for (const sent of [added, changed]) {
      expect([sent.status, fieldsOfProblem(sent)]).toEqual([
        422,
        { 'body.ownerId': 'out-of-scope' },
      ]);
    }
    const mine = await change(client, record.reference, held, { ownerId: client.id });
    expect(mine.status).toBe(200);
  });

  it('a task comes into the day of whose it is when it reminds, and leaves it done or put aside', async () => {
    const people = await peopleOf(target);
    const nowMs = await target.now();
    const supervisor = await signInRole(target, 'supervisor');
    const row = (await supervisor.rows('stage=preparing')).find(({ ownerId }) => ownerId !== null);
    const client = await signInAs(
      target,
      people.find(({ id }) => id === row?.ownerId)!,
    );
    const reference = row?.reference ?? '';
    const inDay = async (of: Client): Promise<readonly TaskWire[]> =>
      (await of.get<MyDay>('/api/my-day')).items.flatMap(({ row: each, tasks }) =>
        each.reference === reference ? tasks : [],
      );
    const late = { ...aTask(nowMs), dueOn: '2026-01-05', id: newIdAt(1) };
    const far = { ...aTask(nowMs), dueOn: '2028-01-04', id: newIdAt(2) };
    const after = { ...late, id: newIdAt(3), dependsOn: [late.id] };
    const named = { ...late, id: newIdAt(4), ownerId: supervisor.id };
    for (const task of [late, far, after, named]) {
      await client.post(`/api/cases/${reference}/tasks`, task);
    }
    const mine = new Set([late, far, after, named].map(({ id }) => id));
    const shown = async (of: Client): Promise<readonly string[]> =>
      (await inDay(of)).flatMap(({ id }) => (mine.has(id) ? [id] : []));
    expect(await shown(client)).toEqual([late.id]);
    expect(await shown(supervisor)).toEqual([named.id]);
    const [held] = (await inDay(client)).filter(({ id }) => id === late.id);
    const until = new Date(nowMs + 3_600_000).toISOString();
    const aside = writtenOf(await change(client, reference, held!, { snoozedUntil: until }));
    expect(await shown(client)).toEqual([]);
    await client.post(`/api/changes/${aside.changeId}/revert`, {});
    const [back] = (await inDay(client)).filter(({ id }) => id === late.id);
    const done = writtenOf(await change(client, reference, back!, { status: 'done' }));
    // The one that waited for it takes its place.
    expect(await shown(client)).toEqual([after.id]);
    const day = await client.get<MyDay>('/api/my-day');
    expect(day.done.map(({ changeId }) => changeId)).toContain(done.changeId);
  });
});
