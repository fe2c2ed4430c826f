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
  expect((await set(supervisor, all(null), roster.version)).status).toBe(412);
});
