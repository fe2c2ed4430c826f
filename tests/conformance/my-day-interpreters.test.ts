import { expect, it } from 'vitest';
import type { MyDay, MyDayEntry } from '@/contract/my-day';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { figure } from '@tests/support/figure';
import { anAppointment, slotOf } from './appointment-samples';
import { type Client, peopleOf, revert, signInAs, signInRole } from './client';
import { onBooking } from './interpreter-samples';
import { planOf, writtenOf } from './plans';
import { openTarget } from './target';

// Of a small world nobody may be seen in the next two days.
const target = openTarget({ size: 1_600 });
const HOURS_48_MS = 48 * 3_600_000;
/** Whose patients may be seen soon. */
const NEAR = 'stage=preparing&stage=ready&stage=on-site&owner=anybody';

/** By hand, from the product: what begins within 48 hours without a booking confirmed for it as it is now. */
function nearOf({ appointments, bookings }: CasePlanWire, nowMs: number): Near | null {
  const near = appointments
    .filter(({ needsInterpreter, status }) => needsInterpreter && /offered|confirmed/u.test(status))
    .map((each) => ({ ...each, aheadMs: Date.parse(each.startAt) - nowMs }))
    .filter(({ aheadMs }) => aheadMs > 0 && aheadMs < HOURS_48_MS)
    .filter(
      ({ id, startAt, minutes, campus, building }) =>
        !bookings.some(
          (each) =>
            each.appointmentId === id &&
            each.status === 'confirmed' &&
            each.startAt === startAt &&
            each.minutes === minutes &&
            each.campus === campus &&
            each.building === building,
        ),
    )
    .toSorted((one, other) => one.aheadMs - other.aheadMs);
  return near[0] ? { at: near[0].startAt, campus: near[0].campus, count: near.length } : null;
}
type Near = NonNullable<MyDayEntry['interpreterFor']>;

/** Gives up a booking for the next two days, in a case where no other interpreter is missing. */
async function giveUpNear(supervisor: Client, nowMs: number) {
  const people = await peopleOf(target);
  for (const { reference, ownerId } of await supervisor.rows(NEAR)) {
    const plan = await planOf(supervisor, reference);
    const owner = people.find(({ id }) => id === ownerId);
    const booking = plan.bookings.find(
      ({ status, startAt }) =>
        status === 'confirmed' &&
        Date.parse(startAt) > nowMs &&
        Date.parse(startAt) < nowMs + HOURS_48_MS,
    );
    if (owner === undefined || booking === undefined || nearOf(plan, nowMs) !== null) continue;
    const client = await signInAs(target, owner);
    const entryOf = async () =>
      (await client.get<MyDay>('/api/my-day')).items.find(({ row }) => row.reference === reference);
    const before = await entryOf();
    const body = { reason: 'The interpreter is ill' };
    const given = await onBooking(supervisor, reference, booking, 'cancel', body);
    const changeId = writtenOf(given).changeId;
    return { reference, plan, booking, before, entryOf, changeId };
  }
  throw new Error('No interpreter is confirmed for the next two days');
}

it('a missing interpreter is in the day of whoever owns the case, within 48 hours', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const people = await peopleOf(target);
  const nowMs = await target.now();
  const { changeId } = await giveUpNear(supervisor, nowMs);
  const rows = await supervisor.rows(NEAR);
  let [told, seen] = [0, 0];
  for (const [ownerId, own] of Map.groupBy(rows, (row) => row.ownerId)) {
    const owner = people.find(({ id }) => id === ownerId);
    if (owner === undefined) continue;
    const { items } = await (await signInAs(target, owner)).get<MyDay>('/api/my-day');
    for (const { reference } of own) {
      const near = nearOf(await planOf(supervisor, reference), nowMs);
      const entry = items.find((each) => each.row.reference === reference);
      expect([reference, entry?.interpreterFor ?? null]).toEqual([reference, near]);
      expect(entry?.reasons.includes('interpreter') ?? false).toBe(near !== null);
      seen += 1;
      told += Number(near !== null);
    }
  }
  await revert(supervisor, changeId);
  figure('my day against interpreters who are missing', seen, 0);
  expect([told > 0, told < seen]).toEqual([true, true]);
});

it('comes into the day when a booking is given up shortly before, and leaves it by the undo', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const { reference, plan, booking, before, entryOf, changeId } = await giveUpNear(
    supervisor,
    nowMs,
  );
  const told = async () => (await entryOf())?.interpreterFor ?? null;
  expect(before?.interpreterFor ?? null).toBeNull();
  const { startAt: at, campus } = booking;
  expect(await told()).toEqual({ at, campus, count: 1 });

  // One more, later: the line stays that of the first.
  const first = plan.appointments.find(({ id }) => id === booking.appointmentId);
  if (first === undefined) throw new Error('A booking of no appointment');
  const later = new Date(nowMs + HOURS_48_MS - 60_000).toISOString();
  const body = anAppointment(nowMs, { ...slotOf(first), startAt: later, minutes: 15 });
  const added = await supervisor.send('POST', `/api/cases/${reference}/appointments`, { body });
  expect(await told()).toEqual({ at, campus, count: 2 });
  await revert(supervisor, writtenOf(added).changeId);
  await revert(supervisor, changeId);
  expect(await told()).toBeNull();
});
