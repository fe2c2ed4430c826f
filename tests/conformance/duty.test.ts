import { expect, it } from 'vitest';
import { codeOf, peopleOf, signInRole } from './client';
import { rostersOf } from './staff-samples';
import { openTarget } from './target';

const target = openTarget();

it('a duty roster is the supervisors’ to write down, and names the place’s own staff alone', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const liaison = await signInRole(target, 'liaison', 'peru');
  const people = await peopleOf(target);
  const roster = (await rostersOf(supervisor)).find(({ place }) => place === 'peru');
  if (roster === undefined) throw new Error('Nobody is ever on duty in Lima');
  const set = (client: typeof supervisor, byWeekday: readonly (string | null)[], ifMatch: number) =>
    client.send('POST', '/api/duty/peru', { body: { byWeekday }, ifMatch });
  const all = (id: string | null) => roster.byWeekday.map(() => id);

  expect((await set(liaison, all(null), roster.version)).status).toBe(403);
  const stranger = people.find(({ place }) => place === 'china')?.id ?? null;
  const foreign = await set(supervisor, all(stranger), roster.version);
  expect([foreign.status, codeOf(foreign)]).toEqual([422, 'invalid']);
  expect((await set(supervisor, all(null).slice(1), roster.version)).status).toBe(422);

  expect((await set(supervisor, all(liaison.id), roster.version)).status).toBe(200);
  const after = (await rostersOf(liaison)).find(({ place }) => place === 'peru');
  expect(after?.byWeekday).toEqual(all(liaison.id));
  // Whoever wrote another meanwhile is told whom this one is of.
  expect(roster).not.toHaveProperty('changed');
  expect(after?.changed?.by).toBe(supervisor.id);
  expect((await set(supervisor, all(null), roster.version)).status).toBe(412);
});

it('a single date is swapped without its weekday, kept with the next change, and written down', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const liaison = await signInRole(target, 'liaison', 'panama');
  const rosterIn = async () =>
    (await rostersOf(liaison)).find(({ place }) => place === 'panama') ?? { version: 0 };
  const { byWeekday, version } = (await rosterIn()) as Awaited<
    ReturnType<typeof rostersOf>
  >[number];
  const day = (days: number, nowMs: number): string =>
    new Date(nowMs + days * 86_400_000).toISOString().slice(0, 10);
  const nowMs = await target.now();
  const swap = { on: day(3, nowMs), personId: liaison.id };
  const set = (body: object, ifMatch: number) =>
    supervisor.send('POST', '/api/duty/panama', { body, ifMatch });

  expect((await set({ byWeekday, dates: [swap, swap] }, version)).status).toBe(422);
  const foreign = (await peopleOf(target)).find(({ place }) => place === 'china')?.id;
  const wrong = await set({ byWeekday, dates: [{ ...swap, personId: foreign }] }, version);
  expect([wrong.status, codeOf(wrong)]).toEqual([422, 'invalid']);
  const old = { on: day(-5, nowMs), personId: null };
  const over = await set({ byWeekday, dates: [swap, old] }, version);
  expect([over.status, codeOf(over)]).toEqual([422, 'invalid']);
  expect(over.text).toContain('"body.dates.1.on":"in-the-past"');
  expect((await set({ byWeekday, dates: [swap] }, version)).status).toBe(200);
  expect(await rosterIn()).toMatchObject({ byWeekday, dates: [swap], version: version + 1 });
  // Whoever says nothing of single dates leaves them.
  expect((await set({ byWeekday }, version + 1)).status).toBe(200);
  expect(await rosterIn()).toMatchObject({ dates: [swap] });
  const { items } = await supervisor.get<{ items: { action: string; operationId: string }[] }>(
    `/api/audit?person=${supervisor.id}&limit=5`,
  );
  const latest = items.slice(0, 2).map(({ operationId }) => operationId);
  expect(latest).toEqual(['setDuty', 'setDuty']);
});
