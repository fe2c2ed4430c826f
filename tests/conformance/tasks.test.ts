import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { OwnTask, TaskWire } from '@/contract/plan/task';
import { GATED_STAGES } from '@/domain/plan/gates/gate-state';
import { hasRule } from '@/domain/plan/gates/gate-rules';
import { newIdAt } from '@/lib/new-id';
import { type Client, peopleOf, signInAs, signInRole, type Sent } from './client';
import { aTask, preparing } from './readiness-samples';
import { openTarget } from './target';

const target = openTarget();

interface Written {
  readonly changeId: string;
  readonly detail: CaseDetail;
  readonly plan: CasePlanWire;
}
const jsonOf = (sent: Sent): Written => sent.json as Written;
const ruleOf = (sent: Sent): unknown =>
  (sent.json as { refusal?: { code?: string } }).refusal?.code;
const planOf = (client: Client, reference: string): Promise<CasePlanWire> =>
  client.get(`/api/cases/${reference}/plan`);
const change = (client: Client, reference: string, task: TaskWire, body: unknown): Promise<Sent> =>
  client.send('PATCH', `/api/cases/${reference}/tasks/${task.id}`, {
    body,
    ifMatch: task.version,
  });
const bare = (plan: CasePlanWire): unknown =>
  plan.tasks
    .map((task) => ({ ...task, version: 0 }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));

describe('tasks', () => {
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
    expect(made.tasks.every(({ madeFor }) => madeFor === 'clearance')).toBe(true);

    await client.post(`/api/changes/${accepted.changeId}/revert`, {});
    expect((await planOf(client, reference)).tasks).toEqual([]);
    await go(path, accept);
    const codesOf = (plan: CasePlanWire): ReadonlySet<string | null> =>
      new Set(plan.tasks.map(({ template }) => template));
    expect(codesOf(await planOf(client, reference))).toEqual(codesOf(made));
  });

  it('one that its gate stands by clears it when done, and fails it when opened again', async () => {
    const client = await signInRole(target, 'supervisor');
    const before = await standing(client);
    const { reference } = before.detail.case;
    const gate = before.task.gate ?? '';
    const done = jsonOf(await change(client, reference, before.task, { status: 'done' }));
    const gates = ({ case: record }: CaseDetail) =>
      record.progress.failingGates.map((each) => String(each.gate));
    expect(gates(done.detail)).not.toContain(gate);
    const task = done.plan.tasks.find(({ id }) => id === before.task.id)!;
    expect([task.doneBy, task.waitingOn]).toEqual([client.id, null]);
    const waiting = { status: 'waiting', waitingOn: 'finance' };
    const opened = jsonOf(await change(client, reference, task, waiting));
    expect(opened.detail.case.progress.failingGates).toContainEqual(
      expect.objectContaining({ gate, on: 'finance' }),
    );
    await client.post(`/api/changes/${opened.changeId}/revert`, {});
    await client.post(`/api/changes/${done.changeId}/revert`, {});
    const after = await planOf(client, reference);
    expect(bare(after)).toEqual(bare(before.plan));
    expect(
      (await client.detail(reference)).case.progress.failingGates.map(({ gate: g, on }) => [g, on]),
    ).toEqual(before.detail.case.progress.failingGates.map(({ gate: g, on }) => [g, on]));
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
    expect([circle.status, ruleOf(circle)]).toEqual([409, 'task-cycle']);
    const both = { ids: [a.id, b.id] };
    expect(ruleOf(await client.send('POST', `${path}/complete`, { body: both }))).toBe(
      'task-not-harmless',
    );
    const done = await client.post<Written>(`${path}/complete`, { ids: [a.id] });
    expect(done.plan.tasks.find(({ id }) => id === a.id)?.status).toBe('done');
    expect((await client.post<Written>(`${path}/complete`, { ids: [b.id] })).changeId).toBeTruthy();
    const stale = await change(client, record.reference, first, { note: 'Late' });
    expect(stale.status).toBe(412);
  });

  it('"my tasks" are the open ones of my cases and those that bear my name, in due order', async () => {
    const people = await peopleOf(target);
    const supervisor = await signInRole(target, 'supervisor');
    const row = (await supervisor.rows('stage=preparing')).find(({ ownerId }) => ownerId !== null);
    const owner = people.find(({ id }) => id === row?.ownerId)!;
    const client = await signInAs(target, owner);
    const { items } = await client.get<{ items: readonly OwnTask[] }>('/api/tasks?owner=me');
    const ends = items.map(({ task }) => task.dueOn ?? '9999-12-31');
    expect(ends.length).toBeGreaterThan(0);
    expect(items.some(({ reference }) => reference === row?.reference)).toBe(true);
    expect(items.every(({ task }) => task.status !== 'done')).toBe(true);
    // Dates of places far apart differ by a day at most.
    for (const [at, end] of ends.entries()) {
      const next = Date.parse(ends[at + 1] ?? '9999-12-31');
      expect(Date.parse(end) - next).toBeLessThanOrEqual(86_400_000);
    }
    const other = (await supervisor.rows('stage=preparing')).find(
      ({ ownerId }) => ownerId !== null && ownerId !== owner.id,
    );
    const named = { ...aTask(await target.now()), ownerId: supervisor.id, id: newIdAt(1) };
    await supervisor.post(`/api/cases/${other?.reference}/tasks`, named);
    const mine = await supervisor.get<{ items: readonly OwnTask[] }>('/api/tasks?owner=me');
    expect(mine.items.map(({ task }) => task.id)).toContain(named.id);
  });
});

/** A case that prepares, with an open task by which a gate stands that has no rule of its own. */
async function standing(client: Client) {
  for (const row of await client.rows('stage=preparing&hold=off')) {
    // oxlint-disable-next-line no-await-in-loop
    const detail = await client.detail(row.reference);
    // oxlint-disable-next-line no-await-in-loop
    const plan = await planOf(client, row.reference);
    const task = plan.tasks.find(
      ({ gate, status }) => gate !== null && !hasRule(gate) && status !== 'done',
    );
    if (task !== undefined && GATED_STAGES.has(detail.case.stage)) return { detail, plan, task };
  }
  throw new Error('No gate stands by a task');
}
