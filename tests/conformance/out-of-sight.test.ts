import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseListRow } from '@/contract/case-list';
import type { NoticeList } from '@/contract/notice';
import { newIdAt } from '@/lib/new-id';
import { ensureTemporal } from '@/lib/zoned-time';
import { planOf } from './plans';
import { type Client, peopleOf, signInAs, signInRole } from './client';
import { openTarget } from './target';

// A case that comes to another place takes nobody along who cannot see it there: neither its owner,
// nor whoever is named in what is still to be done. Else it would be in nobody's day.

const target = openTarget();
beforeAll(ensureTemporal);

async function give(client: Client, reference: string, command: string, body: unknown = {}) {
  const { version } = (await client.detail(reference)).case;
  const path = `/api/cases/${reference}/transfer${command}`;
  const sent = await client.send('POST', path, { body, ifMatch: version });
  expect(sent.status).toBe(200);
}
const to = (toOffice: string) => ({ toOffice, toCampus: null, reason: 'The family has moved' });

async function nameCampus(client: Client, reference: string, campus: string | null) {
  const { version } = (await client.detail(reference)).case;
  const path = `/api/cases/${reference}`;
  return client.send('PATCH', path, { body: { campus }, ifMatch: version });
}

/** A case of no campus that a coordinator answers for, with one of another campus. */
async function ownedByCoordinator() {
  const supervisor = await signInRole(target, 'supervisor');
  const people = await peopleOf(target);
  const coordinatorOf = ({ ownerId }: CaseListRow) =>
    people.find(
      ({ id, grants }) =>
        id === ownerId &&
        grants.every(({ role, offices }) => role === 'coordinator' && !offices[0]),
    );
  const row = (await supervisor.rows('office=direct')).find(
    (each) => each.campus === null && each.transfer === null && coordinatorOf(each) !== undefined,
  );
  const person = row && coordinatorOf(row);
  if (row === undefined || person === undefined) throw new Error('No such case');
  const isOfFlorida = person.grants.some(({ campuses }) => campuses.includes('florida'));
  const campus = isOfFlorida ? 'arizona' : 'florida';
  const other = await signInRole(target, 'coordinator', campus);
  return { ...row, campus, owner: await signInAs(target, person), other };
}

describe('a case that is put to a campus whose owner does not see it', () => {
  it('waits there unclaimed, and whoever had it is told where it went', async () => {
    const { reference, campus, owner, other } = await ownedByCoordinator();
    const named = await nameCampus(other, reference, campus);
    expect(named.status).toBe(200);
    expect((await owner.send('GET', `/api/cases/${reference}`)).status).toBe(404);
    expect((await other.detail(reference)).case).toMatchObject({ campus, ownerId: null });
    const unclaimed = await other.rows(`owner=nobody&campus=${campus}`);
    expect(unclaimed.map((each) => each.reference)).toContain(reference);
    const { items } = await owner.get<NoticeList>('/api/notices');
    expect(items.find((each) => each.reference === reference)).toMatchObject({
      kind: 'taken-over',
      by: other.id,
      wentTo: campus,
    });
    // Taken back, it is whoever's it was.
    const { changeId } = named.json as { changeId: string };
    await other.post(`/api/changes/${changeId}/revert`, {});
    expect((await owner.detail(reference)).case).toMatchObject({
      campus: null,
      ownerId: owner.id,
    });
  });

  it('stays its owner’s where that one sees it', async () => {
    const { reference, owner } = await ownedByCoordinator();
    const own = owner.person?.grants.flatMap(({ campuses }) => campuses)[0] ?? null;
    expect((await nameCampus(owner, reference, own)).status).toBe(200);
    expect((await owner.detail(reference)).case).toMatchObject({ campus: own, ownerId: owner.id });
  });
});

describe('what is still to be done in a case that another office has taken', () => {
  it('is nobody’s who sees it no more', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const receiver = await signInRole(target, 'liaison', 'canada');
    const people = await peopleOf(target);
    const isOfOffice = (id: string | null) =>
      people.some(
        (each) =>
          each.id === id &&
          each.grants.every(
            ({ role, offices }) => role === 'liaison' && offices[0] === 'guatemala',
          ),
      );
    const named = async (reference: string) =>
      (await planOf(supervisor, reference)).followUps.filter(
        ({ ended, ownerId }) => ended === null && isOfOffice(ownerId),
      );
    let seen = 0;
    for (const row of await supervisor.rows('stage=follow-up&office=guatemala')) {
      // The first that fits.
      const before = row.transfer === null ? await named(row.reference) : [];
      if (before.length === 0) continue;
      await give(supervisor, row.reference, '', to('canada'));
      await give(receiver, row.reference, '/accept');
      const { followUps } = await planOf(receiver, row.reference);
      for (const { id } of before) {
        const owner = people.find(
          (each) => each.id === followUps.find((one) => one.id === id)?.ownerId,
        );
        expect(owner?.grants.flatMap(({ offices }) => offices)).toContain('canada');
      }
      seen += 1;
      break;
    }
    expect(seen).toBe(1);
  });

  it('goes by the new office’s calendar before anything is planned as well', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const sender = await signInRole(target, 'liaison', 'guatemala');
    const receiver = await signInRole(target, 'liaison', 'canada');
    const row = (await supervisor.rows('stage=records&office=guatemala')).find(
      ({ transfer }) => transfer === null,
    );
    if (row === undefined) throw new Error('No such case');
    const { reference } = row;
    const task = (id: string, ownerId: string | null) => ({
      id,
      kind: 'records',
      title: 'Ask the clinic once more',
      ownerId,
      dueOn: '2026-12-10',
      dueAt: null,
      duePlace: 'guatemala',
      note: null,
      dependsOn: [],
    });
    const nowMs = await target.now();
    const [hers, ours] = [newIdAt(nowMs), newIdAt(nowMs + 1)];
    await sender.post(`/api/cases/${reference}/tasks`, task(hers, sender.id));
    await sender.post(`/api/cases/${reference}/tasks`, task(ours, supervisor.id));
    await give(sender, reference, '', to('canada'));
    await give(receiver, reference, '/accept');
    const { tasks } = await planOf(receiver, reference);
    const ofId = (id: string) => tasks.find((each) => each.id === id);
    expect(ofId(hers)).toMatchObject({ ownerId: null, duePlace: 'canada' });
    expect(ofId(ours)).toMatchObject({ ownerId: supervisor.id, duePlace: 'canada' });
  });
});
