import { expect, it } from 'vitest';
import type { CaseListRow } from '@/contract/case-list';
import type { NoticeList } from '@/contract/notice';
import type { PlanWritten } from '@/contract/plan/case-plan';
import { needsBooking } from '@/domain/plan/interpreters/needed-bookings';
import { isLive } from '@/domain/plan/interpreters/taken-time';
import { figure } from '@tests/support/figure';
import { farAhead, slotOf } from './appointment-samples';
import { type Client, peopleOf, revert, signInAs, signInRole } from './client';
import { conflictsOf, freeForBoth, onBooking, type Pair, sameTimes } from './interpreter-samples';
import { planOf } from './plans';
import { openTarget } from './target';

const target = openTarget();

/** How often a person is told of a conflict in a case. */
async function toldOf(client: Client, reference: string): Promise<number> {
  const { items } = await client.get<NoticeList>('/api/notices');
  return items.filter((item) => item.kind === 'conflict' && item.reference === reference).length;
}

const rowOf = async (client: Client, reference: string): Promise<CaseListRow> => {
  const found = (await client.rows(`q=${reference}`)).find((row) => row.reference === reference);
  if (found === undefined) throw new Error(`${reference} is in no list`);
  return found;
};

async function ownerOf(supervisor: Client, reference: string): Promise<Client> {
  const { ownerId } = await rowOf(supervisor, reference);
  const owner = (await peopleOf(target)).find(({ id }) => id === ownerId);
  if (owner === undefined) throw new Error(`Nobody owns ${reference}`);
  return signInAs(target, owner);
}

/** Two cases of two owners that lie at one time, and against which nothing stands yet. */
async function quietPair(client: Client): Promise<Pair> {
  for (const pair of await sameTimes(client)) {
    const owners = new Set<string | null>();
    let open = 0;
    for (const { reference } of pair) {
      owners.add((await rowOf(client, reference)).ownerId);
      open += (await conflictsOf(client, reference)).items.filter(({ kept }) => !kept).length;
    }
    if (owners.size === 2 && !owners.has(null) && open === 0) return pair;
  }
  throw new Error('No two quiet cases meet at one time');
}

it('the owners of both cases are told who has booked one interpreter twice, until it is mended', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const pair = await quietPair(supervisor);
  const [one, other] = pair.map(({ reference }) => reference);
  const owners = [
    await ownerOf(supervisor, one ?? ''),
    await ownerOf(supervisor, other ?? ''),
  ] as const;
  const told = async () => [
    await toldOf(owners[0], one ?? ''),
    await toldOf(owners[1], other ?? ''),
  ];
  const interpreterId = await freeForBoth(supervisor, pair);
  const offer = { interpreterId, mode: 'video', wishedSex: null };
  const offerFor = async ({ reference, needed }: Pair[number], seen: readonly string[]) => {
    const { bookings } = await planOf(supervisor, reference);
    const booking = bookings.find(({ id }) => id === needed.booking?.id);
    if (booking === undefined) throw new Error('The booking is gone');
    return onBooking(supervisor, reference, booking, '', { ...offer, seen });
  };
  expect((await offerFor(pair[0], [])).status).toBe(200);
  expect(await told()).toEqual([0, 0]);

  const refused = await offerFor(pair[1], []);
  const { refusal } = refused.json as { refusal: { conflicts: readonly { facts: string }[] } };
  const seen = refusal.conflicts.map(({ facts }) => facts);
  const { changeId } = (await offerFor(pair[1], seen)).json as PlanWritten;
  expect(await told()).toEqual([1, 1]);
  const { items } = await owners[0].get<NoticeList>('/api/notices');
  expect(items.find(({ kind }) => kind === 'conflict')).toMatchObject({
    reference: one,
    by: supervisor.id,
    isRead: false,
  });
  // Who did it has seen it.
  expect(await toldOf(supervisor, one ?? '')).toBe(0);

  expect((await revert(supervisor, changeId)).status).toBe(200);
  expect(await told()).toEqual([0, 0]);

  // Kept with a reason on both sides, it is nobody's concern any more.
  expect((await offerFor(pair[1], seen)).status).toBe(200);
  expect(await told()).toEqual([1, 1]);
  for (const { reference } of pair) {
    const against = await conflictsOf(supervisor, reference);
    for (const { bookingId, kind, facts } of against.items) {
      const { bookings } = await planOf(supervisor, reference);
      const booking = bookings.find(({ id }) => id === bookingId);
      if (booking === undefined) throw new Error('The booking is gone');
      const reason = 'Both by video, one after the other';
      await onBooking(supervisor, reference, booking, 'keep', { kind, facts, reason });
    }
  }
  expect(await told()).toEqual([0, 0]);
});

it('an owner is told of an appointment that another moved away from its interpreter', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  let moved = 0;
  for (const row of await supervisor.rows('stage=preparing&hold=off')) {
    if (row.ownerId === null || moved > 0) continue;
    const { reference } = row;
    const { appointments, bookings } = await planOf(supervisor, reference);
    const booked = appointments.find(
      (each) =>
        needsBooking(each) &&
        bookings.some((booking) => booking.appointmentId === each.id && isLive(booking)),
    );
    const { items } = await conflictsOf(supervisor, reference);
    if (booked === undefined || items.some(({ kept }) => !kept)) continue;
    const owner = await ownerOf(supervisor, reference);
    const body = { ...slotOf(booked), startAt: farAhead(await target.now()) };
    const path = `/api/cases/${reference}/appointments/${booked.id}/move`;
    const { changeId } = await supervisor.post<PlanWritten>(path, body, {
      ifMatch: booked.version,
    });
    expect(await toldOf(owner, reference)).toBe(1);
    expect((await revert(supervisor, changeId)).status).toBe(200);
    expect(await toldOf(owner, reference)).toBe(0);
    moved += 1;
  }
  figure('owners told of a moved appointment', moved, 0);
  expect(moved).toBe(1);
});
