import { expect, it } from 'vitest';
import type { PlanWritten } from '@/contract/plan/case-plan';
import { isLive } from '@/domain/plan/interpreters/taken-time';
import { newIdAt } from '@/lib/new-id';
import { planOf } from './plans';
import { anAppointment, bookedCase, farAhead, slotOf } from './appointment-samples';
import { refusalOf, revert, type Sent, signInRole } from './client';
import { followUpOf, homeAgain, take } from './follow-up-samples';
import { askedAnew, bookedIn, onBooking } from './interpreter-samples';
import { openTarget } from './target';
import { aFlight, familyFlight, journeyWhere } from './travel-samples';

const target = openTarget();
const writtenIn = (sent: Sent): PlanWritten => {
  if (sent.status >= 300) throw new Error(sent.text);
  return sent.json;
};

it('leaves no two bookings of one appointment', async () => {
  const client = await signInRole(target, 'supervisor');
  const { reference, booking } = await bookedIn(client, 'requested');
  const cancelled = writtenIn(
    await onBooking(client, reference, booking, 'cancel', { reason: 'Asked anew' }),
  );
  await client.post(`/api/cases/${reference}/bookings`, askedAnew(booking, await target.now()));
  const sent = await revert(client, cancelled.changeId);
  expect([sent.status, refusalOf(sent)]).toEqual([
    409,
    { code: 'changed-since', fields: ['bookings'] },
  ]);
  const { bookings } = await planOf(client, reference);
  const live = bookings.filter(
    (each) => each.appointmentId === booking.appointmentId && isLive(each),
  );
  expect(live).toHaveLength(1);
});

it('leaves no booking without its appointment', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const { reference, path } = await bookedCase(client, 'scheduling');
  const appointment = anAppointment(nowMs, { startAt: farAhead(nowMs, 310) });
  const offered = await client.post<PlanWritten>(path, appointment);
  const booking = {
    id: newIdAt(nowMs),
    appointmentId: appointment.id,
    language: 'es',
    mode: 'video',
    wishedSex: null,
    interpreterId: null,
    seen: [],
  };
  await client.post(`/api/cases/${reference}/bookings`, booking);
  expect(refusalOf(await revert(client, offered.changeId))).toEqual({
    code: 'changed-since',
    fields: ['bookings'],
  });
  // Cancelled it stands in no way; but then it is not put back either.
  const cancelled = writtenIn(
    await onBooking(client, reference, { id: booking.id, version: 1 }, 'cancel', { reason: 'No' }),
  );
  expect((await revert(client, offered.changeId)).status).toBe(200);
  expect(refusalOf(await revert(client, cancelled.changeId))).toMatchObject({
    code: 'changed-since',
  });
});

it('leaves no two appointments at one time', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const { path } = await bookedCase(client, 'scheduling');
  const one = anAppointment(nowMs, { startAt: farAhead(nowMs, 320) });
  const written = await client.post<PlanWritten>(path, one);
  const held = written.plan.appointments.find(({ id }) => id === one.id);
  if (held === undefined) throw new Error('It was not offered');
  const moved = writtenIn(
    await client.send('POST', `${path}/${one.id}/move`, {
      body: { ...slotOf(held), startAt: farAhead(nowMs, 321) },
      ifMatch: 1,
    }),
  );
  const other = anAppointment(nowMs, { id: newIdAt(nowMs + 1), startAt: one.startAt });
  await client.post(path, other);
  const { startAt, campus, clinic } = other;
  expect(refusalOf(await revert(client, moved.changeId))).toEqual({
    code: 'appointments-overlap',
    startAt,
    campus,
    clinic,
  });
});

it('seats nobody in two flights at a time, here or in a case that flies along', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const { case: record } = await journeyWhere(client, () => true);
  const path = `/api/cases/${record.reference}/legs`;
  const at = (on: string) => ({
    departAt: `${on}T05:30:00.000Z`,
    arriveAt: `${on}T12:10:00.000Z`,
  });
  const one = { id: newIdAt(nowMs), ...aFlight(at('2027-08-03')) };
  await client.post(path, one);
  const edit = (of: string, id: string, on: string, version: number) =>
    client.send('POST', `${of}/${id}/edit`, { body: aFlight(at(on)), ifMatch: version });
  const moved = writtenIn(await edit(path, one.id, '2027-08-05', 1));
  await client.post(path, { id: newIdAt(nowMs + 1), ...aFlight(at('2027-08-03')) });
  expect(refusalOf(await revert(client, moved.changeId))).toMatchObject({ code: 'legs-overlap' });

  const { reference, other, leg, version } = await familyFlight(client, nowMs + 2, '2027-10-03');
  const legs = `/api/cases/${reference}/legs`;
  const shared = writtenIn(
    await client.send('POST', `${legs}/${leg.id}/share`, {
      body: { sharedWith: [other] },
      ifMatch: version,
    }),
  );
  const held = shared.plan.legs.find(({ id }) => id === leg.id);
  const away = writtenIn(await edit(legs, leg.id, '2027-10-05', held?.version ?? 0));
  const ofRelative = { id: newIdAt(nowMs + 3), ...aFlight(at('2027-10-03')) };
  await client.post(`/api/cases/${other}/legs`, ofRelative);
  expect(refusalOf(await revert(client, away.changeId))).toMatchObject({
    code: 'legs-overlap-along',
  });
});

it('leaves no two open follow-ups of one kind, and neither does opening one again', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const { detail, plan } = await homeAgain(client, nowMs, ['report']);
  const { reference } = detail.case;
  const first = followUpOf(plan, 'report');
  const ended = await take(client, reference, 'report', 'end', { reason: 'From the portal' });
  await client.post(`/api/cases/${reference}/follow-ups`, { id: newIdAt(nowMs), kind: 'report' });
  const known = { code: 'follow-up-known', kind: 'report' };
  expect(refusalOf(await revert(client, { changeId: ended.changeId }.changeId))).toEqual(known);
  const reopened = await client.send(
    'POST',
    `/api/cases/${reference}/follow-ups/${first.id}/reopen`,
    { body: { reason: 'They ask for it after all' }, ifMatch: first.version + 1 },
  );
  expect(refusalOf(reopened)).toEqual(known);
});
