import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '@/contract/event';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { travellersOf } from '@/domain/plan/travel';
import { newIdAt } from '@/lib/new-id';
import { campusOf } from '@/reference/campuses';
import { planOf, writtenOf } from './plans';
import {
  type Client,
  codeOf,
  peopleOf,
  refusalCodeOf,
  revert,
  type Sent,
  signInAs,
  signInRole,
} from './client';
import { aLetter, bodyFieldsOf } from './record-samples';
import { anAppointment } from './appointment-samples';
import { openTarget } from './target';
import {
  aFlight,
  aTrip,
  failsAt,
  familyFlight,
  journeyWhere,
  NEW_COMPANION,
  somePapers,
  withNewCompanion,
} from './travel-samples';

const target = openTarget();

const addLeg = async (client: Client, reference: string, flight: object): Promise<Sent> =>
  client.send('POST', `/api/cases/${reference}/legs`, {
    body: { id: newIdAt(await target.now()), ...flight },
  });

const hoursAfter = (ms: number, count: number): string =>
  new Date(ms + count * 3_600_000).toISOString();

describe('flights', () => {
  it('booked for everybody, out and back, they clear their gate, settle its task, and say the arrival', async () => {
    const client = await signInRole(target, 'supervisor');
    const { plan, ...before } = await journeyWhere(
      client,
      (each) => failsAt(each, 'flights-booked') && each.plan.legs.length === 0,
    );
    const { reference, party, progress } = before.case;
    const first = Date.parse(progress.firstAppointmentAt ?? '');
    const last = Math.max(...plan.appointments.map(({ startAt }) => Date.parse(startAt)));
    const { airports } = campusOf(plan.appointments[0]?.campus ?? 'rochester');
    const [near = ''] = airports;
    const whole = { travellerIds: ['patient', ...party.map(({ id }) => id)], status: 'booked' };
    const out = await addLeg(
      client,
      reference,
      aFlight({
        ...whole,
        to: near,
        departAt: hoursAfter(first, -40),
        arriveAt: hoursAfter(first, -34),
      }),
    );
    expect(out.status).toBe(201);
    expect(failsAt(writtenOf(out).detail, 'flights-booked')).toBe(true);
    const back = await addLeg(
      client,
      reference,
      aFlight({
        ...whole,
        direction: 'back',
        from: near,
        to: 'LIM',
        departAt: hoursAfter(last, 30),
        arriveAt: hoursAfter(last, 36),
      }),
    );
    const { detail, plan: after, changeId } = writtenOf(back);
    expect(failsAt(detail, 'flights-booked')).toBe(false);
    const arrivesOn = hoursAfter(first, -34).slice(0, 10);
    expect([arrivesOn, hoursAfter(first, -42).slice(0, 10)]).toContain(
      detail.case.progress.arrivalOn,
    );
    const taskOf = ({ tasks }: CasePlanWire) => tasks.find(({ gate }) => gate === 'flights-booked');
    expect([taskOf(plan)?.status, taskOf(after)?.status]).toEqual([expect.anything(), 'done']);

    const undone = await revert(client, changeId);
    expect(undone.status).toBe(200);
    expect(failsAt(await client.detail(reference), 'flights-booked')).toBe(true);
    const now = taskOf(await planOf(client, reference));
    expect(now?.status).toBe(taskOf(plan)?.status);
  });

  it('one that is cancelled takes "ready" back', async () => {
    const client = await signInRole(target, 'supervisor');
    const { case: record, plan } = await journeyWhere(
      client,
      ({ plan: { legs } }) => legs.length > 0,
      'ready',
    );
    const out = plan.legs.filter(({ direction }) => direction === 'out');
    for (const leg of out) {
      const { id, version, caseId: _case, sharedWith: _with, sharedFrom: _from, ...fields } = leg;
      const path = `/api/cases/${record.reference}/legs/${id}/edit`;
      const body = { ...fields, status: 'cancelled', isSureOfTimes: false };
      const sent = await client.send('POST', path, { body, ifMatch: version });
      expect(sent.status).toBe(200);
      const stale = await client.send('POST', path, { body, ifMatch: version });
      expect(codeOf(stale)).toBe('version-stale');
    }
    const after = await client.detail(record.reference);
    expect([after.case.stage, failsAt(after, 'flights-booked')]).toEqual(['preparing', true]);
  });

  it('says at which field what is wrong, and asks about times that are rather a slip', async () => {
    const client = await signInRole(target, 'supervisor');
    const { reference } = (await journeyWhere(client, () => true)).case;
    const wrong = async (flight: object) => bodyFieldsOf(await addLeg(client, reference, flight));
    expect(await wrong(aFlight({ from: 'QQQ' }))).toEqual({ from: 'unknown-airport' });
    expect(await wrong(aFlight({ to: 'LIM' }))).toEqual({ to: 'invalid' });
    expect(await wrong(aFlight({ arriveAt: '2027-03-03T05:00:00.000Z' }))).toEqual({
      arriveAt: 'out-of-order',
    });
    expect(await wrong(aFlight({ travellerIds: [] }))).toEqual({ travellerIds: 'required' });
    expect(await wrong(aFlight({ travellerIds: ['nobody'] }))).toEqual({
      travellerIds: 'unknown-person',
    });
    expect(await wrong(aFlight({ airline: 'delta' }))).toEqual({ airline: 'invalid' });

    // Tokyo to San Francisco: it lands nine hours later, and by the clocks hours before it departed.
    const overThePacific = aFlight({
      from: 'NRT',
      to: 'SFO',
      departAt: '2027-05-03T08:00:00.000Z',
      arriveAt: '2027-05-03T17:20:00.000Z',
    });
    expect(refusalCodeOf(await addLeg(client, reference, overThePacific))).toBe(
      'leg-times-unusual',
    );
    const sure = await addLeg(client, reference, { ...overThePacific, isSureOfTimes: true });
    expect(sure.status).toBe(201);
    const endless = aFlight({
      departAt: '2027-06-03T08:00:00.000Z',
      arriveAt: '2027-06-04T17:20:00.000Z',
    });
    expect(refusalCodeOf(await addLeg(client, reference, endless))).toBe('leg-times-unusual');

    const twice = aFlight({
      departAt: '2027-05-03T10:00:00.000Z',
      arriveAt: '2027-05-03T16:00:00.000Z',
    });
    expect(refusalCodeOf(await addLeg(client, reference, twice))).toBe('legs-overlap');
    const [early] = await client.rows('stage=records&hold=off');
    expect(refusalCodeOf(await addLeg(client, early?.reference ?? '', aFlight()))).toBe(
      'wrong-stage',
    );
  });
});

describe('flights that a family shares', () => {
  it('stand in the other case as well, are changed in one place, and go with undo', async () => {
    const client = await signInRole(target, 'supervisor');
    const { reference, other, leg, version } = await familyFlight(client, await target.now());
    const path = `/api/cases/${reference}/legs/${leg.id}`;
    const give = (rest: string, body: unknown, ifMatch: number) =>
      client.send('POST', `${path}/${rest}`, { body, ifMatch });
    const mirrorIn = async () =>
      (await planOf(client, other)).legs.find(({ sharedFrom }) => sharedFrom !== null);
    const stranger = (await client.rows('stage=preparing')).find(
      (row) => row.reference !== reference && row.reference !== other,
    );
    const no = await give('share', { sharedWith: [stranger?.reference] }, version);
    expect(refusalCodeOf(no)).toBe('not-linked');
    const shared = await give('share', { sharedWith: [other] }, version);
    expect(shared.status).toBe(200);
    const party = travellersOf((await client.detail(other)).case);
    const held = await mirrorIn();
    expect(held).toMatchObject({
      number: '150',
      travellerIds: party,
      sharedFrom: { reference, legId: leg.id },
    });

    // Who of them sits in it, and what they need, is said there; all else is not.
    const { id: _id, ...flight } = leg;
    const own = { ...flight, travellerIds: ['patient'], services: [] };
    const at = `/api/cases/${other}/legs/${held?.id ?? ''}/edit`;
    const edit = (body: unknown, ifMatch: number) => client.send('POST', at, { body, ifMatch });
    expect(refusalCodeOf(await edit({ ...own, number: '9' }, 1))).toBe('leg-of-other-case');
    expect((await edit(own, 1)).status).toBe(200);
    const changed = await give('edit', { ...flight, number: '160' }, version + 1);
    expect(changed.status).toBe(200);
    expect(await mirrorIn()).toMatchObject({ number: '160', travellerIds: ['patient'] });

    const unlink = await client.send('POST', `/api/cases/${reference}/unlink`, {
      body: { other },
      ifMatch: (await client.detail(reference)).case.version,
    });
    expect(refusalCodeOf(unlink)).toBe('leg-shared');
    const { changeId } = writtenOf(changed);
    await revert(client, changeId);
    expect(await mirrorIn()).toMatchObject({ number: '150', travellerIds: ['patient'] });
    const { plan } = writtenOf(shared);
    const now = (await planOf(client, reference)).legs.find(({ id }) => id === leg.id);
    expect(plan.legs.find(({ id }) => id === leg.id)).toMatchObject({ sharedWith: [other] });
    expect((await give('share', { sharedWith: [] }, now?.version ?? 0)).status).toBe(200);
    expect(await mirrorIn()).toBeUndefined();
  });

  it('name no case that the reader may not see', async () => {
    const client = await signInRole(target, 'supervisor');
    const { reference, other, leg, version } = await familyFlight(
      client,
      await target.now(),
      '2027-10-03',
    );
    const path = `/api/cases/${reference}/legs/${leg.id}/share`;
    await client.send('POST', path, { body: { sharedWith: [other] }, ifMatch: version });
    let hidden = 0;
    for (const person of await peopleOf(target)) {
      const reader = await signInAs(target, person);
      const [mine, theirs] = await Promise.all(
        [other, reference].map((each) => reader.send('GET', `/api/cases/${each}/plan`)),
      );
      if (mine?.status !== 200) continue;
      const { legs } = mine.json as CasePlanWire;
      const mirror = legs.find(({ sharedFrom }) => sharedFrom?.legId === leg.id);
      expect(mirror?.sharedFrom?.reference).toBe(theirs?.status === 200 ? reference : null);
      if (theirs?.status !== 200) hidden += 1;
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('move to no time at which a relative sits in another one, and are shared by nobody once cancelled', async () => {
    const client = await signInRole(target, 'supervisor');
    const { reference, other, leg, version } = await familyFlight(
      client,
      await target.now(),
      '2027-11-03',
    );
    const path = `/api/cases/${reference}/legs/${leg.id}`;
    const give = (rest: string, body: unknown, ifMatch: number) =>
      client.send('POST', `${path}/${rest}`, { body, ifMatch });
    expect((await give('share', { sharedWith: [other] }, version)).status).toBe(200);
    const later = {
      departAt: '2027-11-05T05:30:00.000Z',
      arriveAt: '2027-11-05T12:10:00.000Z',
    };
    expect((await addLeg(client, other, aFlight(later))).status).toBe(201);
    const { id: _id, ...flight } = leg;
    const moved = await give('edit', { ...flight, ...later }, version + 1);
    expect((moved.json as { refusal?: object }).refusal).toEqual({
      code: 'legs-overlap-along',
      reference: other,
    });
    expect((await give('edit', { ...flight, status: 'cancelled' }, version + 1)).status).toBe(200);
    // Its time is the relative's again, and it does not come back where they sit.
    const back = await give('edit', { ...flight, ...later }, version + 2);
    expect(refusalCodeOf(back)).toBe('legs-overlap-along');
    expect((await give('share', { sharedWith: [] }, version + 2)).status).toBe(200);
    const again = await give('share', { sharedWith: [other] }, version + 3);
    expect(refusalCodeOf(again)).toBe('leg-cancelled');
  });
});

describe('papers', () => {
  it('are one record for each traveller, whose number only the case’s own people read', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const reference = await withNewCompanion(supervisor);
    const path = `/api/cases/${reference}/papers`;
    const number = 'QX77190123';
    const body = {
      id: newIdAt(await target.now()),
      travellerId: NEW_COMPANION,
      ...somePapers({ passportNumber: number, passportExpiresOn: '2031-01-31' }),
    };
    const sent = await supervisor.send('POST', path, { body });
    expect(sent.status).toBe(201);
    expect(sent.text).not.toContain(number);
    const other = { ...body, id: newIdAt(await target.now()) };
    expect(refusalCodeOf(await supervisor.send('POST', path, { body: other }))).toBe(
      'travel-known',
    );
    const stranger = { ...other, travellerId: 'stranger' };
    const refused = await supervisor.send('POST', path, { body: stranger });
    expect(bodyFieldsOf(refused)).toEqual({ travellerId: 'unknown-person' });

    // The mask that comes back leaves the number.
    const echoed = await supervisor.send('POST', `${path}/${body.id}/edit`, {
      body: somePapers({ passportNumber: { masked: true }, visa: 'granted' }),
      ifMatch: 1,
    });
    expect(echoed.status).toBe(200);
    const events = await supervisor.send('GET', `/api/cases/${reference}/events`);
    expect(events.text).not.toContain(number);

    const { ownerId } = (await supervisor.detail(reference)).case;
    const owner = (await peopleOf(target)).find(({ id }) => id === ownerId);
    if (owner === undefined) throw new Error('Nobody owns the case');
    const own = await planOf(await signInAs(target, owner), reference);
    const papers = own.papers.find(({ id }) => id === body.id);
    expect([papers?.passportNumber, papers?.visa]).toEqual([number, 'granted']);
  });

  it('leave the patient’s passport to the patient, and order the dates of a visa', async () => {
    const client = await signInRole(target, 'supervisor');
    const { case: record, plan } = await journeyWhere(client, () => true);
    const papers = plan.papers.find(({ travellerId }) => travellerId === 'patient');
    const edit = async (over: object) =>
      bodyFieldsOf(
        await client.send('POST', `/api/cases/${record.reference}/papers/${papers?.id}/edit`, {
          body: somePapers({ ...over }),
          ifMatch: papers?.version ?? 0,
        }),
      );
    expect(await edit({ passportNumber: 'P1234567' })).toEqual({ passportNumber: 'invalid' });
    expect(await edit({ visaFromOn: '2027-02-01', visaToOn: '2027-01-01' })).toEqual({
      visaToOn: 'out-of-order',
    });
  });

  it('a campus in another country asks for its visa too, until it is written down or called off', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { case: record, plan } = await journeyWhere(
      client,
      (each) =>
        !failsAt(each, 'visa-valid') &&
        each.case.campus !== 'london' &&
        each.case.party.length === 0 &&
        each.patient.residence !== 'GB' &&
        each.plan.papers.length === 1,
    );
    const { reference } = record;
    const last = Math.max(...plan.appointments.map(({ startAt }) => Date.parse(startAt)));
    const startAt = `${hoursAfter(last, 96).slice(0, 10)}T10:00:00.000Z`;
    const offered = anAppointment(nowMs, { campus: 'london', building: 'london-garden', startAt });
    const sent = await client.send('POST', `/api/cases/${reference}/appointments`, {
      body: offered,
    });
    expect(writtenOf(sent).detail.case.progress.failingGates.map(({ gate }) => gate)).toContain(
      'visa-valid',
    );

    const [papers] = plan.papers;
    if (papers === undefined) throw new Error('No papers');
    const { id, version, caseId: _case, travellerId: _who, otherVisas, ...fields } = papers;
    expect(otherVisas).toEqual([]);
    const path = `/api/cases/${reference}/papers/${id}/edit`;
    const british = {
      country: 'GB',
      visa: 'granted',
      visaAppointmentOn: null,
      visaFromOn: '2026-01-01',
      visaToOn: '2031-12-31',
    };
    const edit = (visas: readonly object[] | undefined, ifMatch: number) =>
      client.send('POST', path, { body: { ...fields, otherVisas: visas }, ifMatch });
    expect(bodyFieldsOf(await edit([{ ...british, visaToOn: '2025-12-31' }], version))).toEqual({
      'otherVisas.0.visaToOn': 'out-of-order',
    });
    const saved = await edit([british], version);
    expect(failsAt(writtenOf(saved).detail, 'visa-valid')).toBe(false);
    // Who knows nothing of it takes nothing away.
    const kept = await edit(undefined, version + 1);
    expect(writtenOf(kept).plan.papers[0]?.otherVisas).toEqual([british]);

    await client.post(`/api/changes/${writtenOf(saved).changeId}/revert`, {});
    expect(failsAt(await client.detail(reference), 'visa-valid')).toBe(true);
  });

  it('an invitation that is logged moves the visa of those who wait for it, and its task', async () => {
    const client = await signInRole(target, 'supervisor');
    const { case: record } = await journeyWhere(
      client,
      ({ plan: { papers } }) =>
        papers.length > 0 && papers.every(({ visa }) => visa === 'to-start'),
      'clearance',
    );
    const body = aLetter(await target.now(), { kind: 'visa-invitation', kinds: [] });
    const sent = await client.send('POST', `/api/cases/${record.reference}/letters`, { body });
    expect(sent.status).toBe(201);
    const after = await planOf(client, record.reference);
    expect(new Set(after.papers.map(({ visa }) => visa))).toEqual(new Set(['letter-sent']));
    expect(after.tasks.find(({ template }) => template === 'visa-letter')?.status).toBe('done');
  });

  it('an invitation of nobody is not made: whoever needs a visa has it', async () => {
    const client = await signInRole(target, 'supervisor');
    const { case: record } = await journeyWhere(
      client,
      ({ case: { party }, plan: { papers } }) =>
        papers.length > party.length &&
        papers.every(({ visa, otherVisas }) => visa === 'granted' && otherVisas.length === 0),
    );
    const body = aLetter(await target.now(), { kind: 'visa-invitation', kinds: [] });
    const sent = await client.send('POST', `/api/cases/${record.reference}/letters`, { body });
    expect([sent.status, refusalCodeOf(sent)]).toEqual([409, 'nobody-to-invite']);
  });
});

describe('what a journey has once', () => {
  it('is made once, changed by its version, and told in the timeline', async () => {
    const client = await signInRole(target, 'supervisor');
    const { case: record } = await journeyWhere(
      client,
      ({ plan: { trips } }) => trips.length === 0,
      'scheduling',
    );
    const path = `/api/cases/${record.reference}/trip`;
    const made = await client.send('POST', path, { body: aTrip() });
    expect(made.status).toBe(201);
    // Under another key it is the same one; another content is somebody else's.
    expect((await client.send('POST', path, { body: aTrip() })).status).toBe(201);
    const other = await client.send('POST', path, { body: aTrip({ pickUp: 'declined' }) });
    expect(refusalCodeOf(other)).toBe('travel-known');
    const edit = { body: aTrip({ entryAddress: '12 Main Street' }), ifMatch: 1 };
    const changed = await client.send('POST', `${path}/edit`, edit);
    expect(writtenOf(changed).plan.trips[0]?.version).toBe(2);
    expect(codeOf(await client.send('POST', `${path}/edit`, edit))).toBe('version-stale');
    const { items } = await client.get<{ items: readonly CaseEvent[] }>(
      `/api/cases/${record.reference}/events`,
    );
    // Both at one moment stand in no order.
    const told = items.filter(({ kind }) => kind === 'trip-changed');
    expect(told.flatMap(({ changes }) => changes.map(({ field }) => field))).toContain(
      `trips.${record.id}.entryAddress`,
    );
  });
});
