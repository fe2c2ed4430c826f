import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CaseListRow } from '@/contract/case-list';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { stillBooked } from '@/domain/plan/called-off';
import { bookingsAhead } from '@/domain/plan/interpreters/needed-bookings';
import { planOf } from './plans';
import { aRequest } from './a-request';
import { type Client, revert, signInRole } from './client';
import { aDischarge, dayAt, homeAgain, take } from './follow-up-samples';
import { anOffer, staysPath } from './lodging-samples';
import { openTarget } from './target';
import { journeyWhere } from './travel-samples';

const target = openTarget();
const DAY_MS = 86_400_000;

interface Booked {
  readonly row: CaseListRow;
  readonly plan: CasePlanWire;
}

/** A case that is prepared, with appointments, an interpreter and a bed ahead of it. */
async function prepared(client: Client): Promise<Booked> {
  const at = new Date(await target.now()).toISOString();
  for (const row of await client.rows('stage=preparing&hold=off')) {
    const plan = await planOf(client, row.reference);
    const { appointments, bookings, stays } = stillBooked(row, plan, at);
    if (appointments.length * bookings.length * stays.length > 0) return { row, plan };
  }
  throw new Error('Nobody is prepared with all three.');
}

/** What of a plan others keep free, by its state. */
const standing = ({ appointments, bookings, stays }: CasePlanWire) =>
  [...appointments, ...bookings, ...stays].map(({ id, status }) => [id, status]);

async function ahead({ row, plan }: Booked): Promise<readonly string[]> {
  const at = new Date(await target.now()).toISOString();
  const booked = stillBooked(row, plan, at);
  return [...booked.appointments, ...booked.bookings, ...booked.stays].map(({ id }) => id);
}

const withdrawn = { outcome: 'withdrawn', reason: 'Care at home', alternative: null };

describe('a case that closes before anybody has arrived', () => {
  it('keeps no clinic, interpreter or bed waiting, and undone it has them all again', async () => {
    const client = await signInRole(target, 'supervisor');
    const booked = await prepared(client);
    const { reference } = booked.row;
    const { version } = (await client.detail(reference)).case;
    const closed = await client.send('POST', `/api/cases/${reference}/close`, {
      body: withdrawn,
      ifMatch: version,
    });
    expect(closed.status).toBe(200);
    const after = await planOf(client, reference);
    const ids = await ahead(booked);
    expect(standing(after).filter(([id]) => ids.includes(String(id)))).toEqual(
      ids.map((id) => [id, 'cancelled']),
    );

    const { changeId } = closed.json as { changeId: string };
    const undone = await revert(client, changeId);
    expect(undone.status).toBe(200);
    expect(standing(await planOf(client, reference))).toEqual(standing(booked.plan));
    const [again] = await client.rows(`reference=${reference}`);
    expect({ ...again, version: 0, revision: 0 }).toEqual({
      ...booked.row,
      version: 0,
      revision: 0,
    });
  });

  it('is scheduled anew where it is opened again', async () => {
    const client = await signInRole(target, 'supervisor');
    const { row } = await prepared(client);
    const act = async (step: string, body: unknown): Promise<CaseDetail> => {
      const { version } = (await client.detail(row.reference)).case;
      const path = `/api/cases/${row.reference}/${step}`;
      const sent = await client.send('POST', path, { body, ifMatch: version });
      return (sent.json as { detail: CaseDetail }).detail;
    };
    await act('close', withdrawn);
    const { case: record } = await act('reopen', { reason: 'They come after all' });
    expect([record.stage, record.progress.itineraryConfirmed]).toEqual(['scheduling', false]);
  });
});

it('a case that closes home again keeps no bed that nobody has come to, and undone it has it again', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const { reference } = (await homeAgain(client, nowMs, ['report'])).detail.case;
  const on = (days: number) => dayAt(nowMs + days * DAY_MS);
  const stay = async (checkInOn: string) => {
    const body = anOffer(nowMs, { checkInOn, checkOutOn: on(9) });
    await client.post(staysPath(reference), body);
    return body.id;
  };
  const [slept, needless] = [await stay(on(-2)), await stay(on(4))];
  await take(client, reference, 'report', 'end', { reason: 'They have it' });
  const { version } = (await client.detail(reference)).case;
  const { changeId } = await client.post<{ changeId: string }>(
    `/api/cases/${reference}/close`,
    { outcome: 'completed', reason: null, alternative: null },
    { ifMatch: version },
  );
  const states = async () =>
    new Map((await planOf(client, reference)).stays.map((each) => [each.id, each.status]));
  expect(await states()).toEqual(
    new Map([
      [slept, 'option'],
      [needless, 'cancelled'],
    ]),
  );
  await client.post(`/api/changes/${changeId}/revert`, {});
  expect(await states()).toEqual(
    new Map([
      [slept, 'option'],
      [needless, 'option'],
    ]),
  );
});

it('a discharge calls off the interpreters of later, and undone they are confirmed again', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const now = new Date(nowMs).toISOString();
  for (const row of await client.rows('stage=on-site&hold=off')) {
    const plan = await planOf(client, row.reference);
    const ids = bookingsAhead(plan, now).map(({ id }) => id);
    if (ids.length === 0 || row.transfer !== null) continue;
    const path = `/api/cases/${row.reference}/discharge`;
    const { changeId } = await client.post<{ changeId: string }>(path, aDischarge(nowMs, plan), {
      ifMatch: row.version,
    });
    const after = await planOf(client, row.reference);
    const left = after.bookings.filter(({ id }) => ids.includes(id)).map(({ status }) => status);
    expect(left).toEqual(ids.map(() => 'cancelled'));
    expect(after.stays.map(({ status }) => status)).toEqual(plan.stays.map(({ status }) => status));
    await client.post(`/api/changes/${changeId}/revert`, {});
    expect(standing(await planOf(client, row.reference))).toEqual(standing(plan));
    return;
  }
  throw new Error('Nobody on campus has an interpreter ahead');
});

it('a death calls off what was booked in every case of the patient, until it is undone', async () => {
  const client = await signInRole(target, 'supervisor');
  const booked = await prepared(client);
  const { reference, office, campus } = booked.row;
  // It is recorded in another case of the same patient.
  const relation = { kind: 'same-patient', reference } as const;
  const asked = aRequest(await target.now(), { relation, office, campus });
  const made = await client.post<{ detail: CaseDetail }>('/api/requests', asked);
  const { changeId } = await client.post<{ changeId: string }>(
    `/api/cases/${made.detail.case.reference}/death`,
    { on: null, settledBy: client.id },
    { ifMatch: made.detail.case.version },
  );
  const ids = await ahead(booked);
  const { legs } = await planOf(client, reference);
  expect(legs).toEqual(booked.plan.legs);
  const left = standing(await planOf(client, reference)).filter(([id]) => ids.includes(String(id)));
  expect(left).toEqual(ids.map((id) => [id, 'cancelled']));

  await client.post(`/api/changes/${changeId}/revert`, {});
  expect(standing(await planOf(client, reference))).toEqual(standing(booked.plan));
});

it('a ticket outlives its patient until the airline has it back, which can be said and undone', async () => {
  const client = await signInRole(target, 'supervisor');
  const ticketOf = ({ legs }: CasePlanWire) =>
    legs.find(
      ({ status, sharedWith, sharedFrom }) =>
        status === 'booked' && sharedWith.length === 0 && sharedFrom === null,
    );
  const { case: record, plan } = await journeyWhere(client, ({ plan: held }) => {
    return ticketOf(held) !== undefined;
  });
  const { reference, version } = record;
  const body = { on: null, settledBy: client.id };
  await client.post(`/api/cases/${reference}/death`, body, { ifMatch: version });
  const after = await planOf(client, reference);
  const ticket = ticketOf(after);
  expect(ticket).toEqual(ticketOf(plan));
  if (ticket === undefined) throw new Error('The ticket is gone');
  const { id, version: held, caseId: _case, sharedWith: _with, sharedFrom: _from, ...leg } = ticket;
  const say = (over: object) =>
    client.send('POST', `/api/cases/${reference}/legs/${id}/edit`, {
      body: { ...leg, isSureOfTimes: true, ...over },
      ifMatch: held,
    });
  expect((await say({ number: '999' })).status).toBe(409);
  const given = await say({ status: 'cancelled' });
  expect(given.status).toBe(200);
  const statusNow = async () =>
    (await planOf(client, reference)).legs.find((each) => each.id === id)?.status;
  expect(await statusNow()).toBe('cancelled');
  const { changeId } = given.json as { changeId: string };
  await client.post(`/api/changes/${changeId}/revert`, {});
  expect(await statusNow()).toBe('booked');
});
