import { describe, expect, it } from 'vitest';
import type { AppointmentWire } from '@/contract/plan/appointment';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { planOf, writtenOf } from './plans';
import { anAppointment, bookedCase, farAhead, slotOf } from './appointment-samples';
import { aLetter } from './record-samples';
import { codeOf, fieldsOfProblem, refusalCodeOf, revert, type Sent, signInRole } from './client';
import { openTarget } from './target';
import { holdsOfAll } from '@tests/support/holds-of-all';

const target = openTarget();

const withoutVersions = ({ appointments }: CasePlanWire) =>
  appointments
    .map(({ version: _version, ...rest }) => rest)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));

describe('appointments', () => {
  it('confirmed one and all by the caller let the case go on, and the gate passes', async () => {
    const client = await signInRole(target, 'supervisor');
    const { path, plan, detail } = await bookedCase(client, 'scheduling');
    expect(detail.case.progress.itineraryConfirmed).toBe(false);
    const open = plan.appointments.filter(({ status }) => status !== 'confirmed');
    const appointments = open.map(({ id, version }) => ({ id, version }));
    const stale = await client.send('POST', `${path}/confirm`, {
      body: { appointments: [...appointments.slice(1), { ...appointments[0], version: 9 }] },
    });
    expect([stale.status, codeOf(stale)]).toEqual([412, 'version-stale']);

    const sent = writtenOf(
      await client.send('POST', `${path}/confirm`, { body: { appointments } }),
    );
    expect(holdsOfAll(sent.plan.appointments, ({ status }) => status === 'confirmed')).toBe(true);
    expect(sent.detail.case.progress.itineraryConfirmed).toBe(true);
    const again = await client.send('POST', `${path}/confirm`, {
      body: { appointments: sent.plan.appointments.map(({ id, version }) => ({ id, version })) },
    });
    expect(refusalCodeOf(again)).toBe('nothing-to-confirm');

    expect((await revert(client, sent.changeId)).status).toBe(200);
    const back = await client.detail(detail.case.reference);
    expect(back.case.progress).toEqual(detail.case.progress);
    expect(withoutVersions(await planOf(client, detail.case.reference))).toEqual(
      withoutVersions(plan),
    );
  });

  it('moved after the itinerary went out, have it sent again; undone, and confirmed, they do not', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    // One whose specialty can be taken off, or the edit below would change nothing.
    const fits = ({ status, specialty }: AppointmentWire): boolean =>
      status === 'confirmed' && specialty !== null;
    const { reference, path, plan } = await bookedCase(client, 'preparing', (all) =>
      all.some(fits),
    );
    const first = plan.appointments.find(fits);
    if (first === undefined) throw new Error('No appointment');
    const firstNow = async (): Promise<AppointmentWire> => {
      const { appointments } = await planOf(client, reference);
      const found = appointments.find(({ id }) => id === first.id);
      if (found === undefined) throw new Error('The appointment is gone');
      return found;
    };
    const sending = async () =>
      (await planOf(client, reference)).tasks.filter(
        ({ template }) => template === 'itinerary-sent',
      );
    const [held] = await sending();
    const again = await client.send('PATCH', `/api/cases/${reference}/tasks/${held?.id}`, {
      body: { status: 'in-progress' },
      ifMatch: held?.version ?? 0,
    });
    expect(again.status).toBe(200);
    const send = () =>
      client.post(
        `/api/cases/${reference}/letters`,
        aLetter(nowMs, { kind: 'itinerary', kinds: [] }),
      );
    const move = async () =>
      writtenOf(
        await client.send('POST', `${path}/${first.id}/move`, {
          body: { ...slotOf(first), startAt: farAhead(nowMs, 22) },
          ifMatch: (await firstNow()).version,
        }),
      );
    await send();
    expect(await sending()).toMatchObject([{ status: 'done' }]);
    const { changeId } = await move();
    expect(await sending()).toMatchObject([{ status: 'to-do', doneBy: null }]);
    expect((await revert(client, changeId)).status).toBe(200);
    expect(await sending()).toMatchObject([{ status: 'done' }]);

    // Nobody has to be told again what takes place as it was printed …
    const edited = { body: { specialty: null }, ifMatch: (await firstNow()).version };
    expect((await client.send('PATCH', `${path}/${first.id}`, edited)).status).toBe(200);
    expect(await firstNow()).toMatchObject({ specialty: null, version: edited.ifMatch + 1 });
    expect(await sending()).toMatchObject([{ status: 'done' }]);

    // … or has only been agreed to since.
    await move();
    await send();
    expect(await sending()).toMatchObject([{ status: 'done' }]);
    const { id, status, version } = await firstNow();
    expect(status).toBe('moved');
    await client.post(`${path}/confirm`, { appointments: [{ id, version }] });
    expect(await firstNow()).toMatchObject({ status: 'confirmed', version: version + 1 });
    expect(await sending()).toMatchObject([{ status: 'done' }]);
  });

  it('one that is moved waits for the caller again; undone, all is as before but for versions', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference, path, plan, detail } = await bookedCase(client, 'ready');
    const [first] = plan.appointments.toSorted((a, b) => (a.startAt < b.startAt ? -1 : 1));
    if (first === undefined) throw new Error('No appointment');
    const moved = writtenOf(
      await client.send('POST', `${path}/${first.id}/move`, {
        body: { ...slotOf(first), startAt: farAhead(nowMs, 20) },
        ifMatch: first.version,
      }),
    );
    const { progress, stage } = moved.detail.case;
    expect(moved.plan.appointments.find(({ id }) => id === first.id)?.status).toBe('moved');
    // A gate that begins to fail takes "ready" back in the same transaction.
    expect([stage, progress.itineraryConfirmed]).toEqual(['preparing', false]);
    expect(progress.failingGates.map(({ gate }) => gate)).toContain('itinerary-confirmed');

    expect((await revert(client, moved.changeId)).status).toBe(200);
    const back = await client.detail(reference);
    expect([back.case.stage, back.case.progress]).toEqual(['ready', detail.case.progress]);
    const after = await planOf(client, reference);
    expect(withoutVersions(after)).toEqual(withoutVersions(plan));
    expect(after.appointments.find(({ id }) => id === first.id)?.version).toBe(first.version + 2);
  });

  it('is offered once by its id, and refused in the past, in a wrong building, over another', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { path, detail } = await bookedCase(client, 'clearance', (all) => all.length === 0);
    const body = anAppointment(nowMs);
    const offered = await client.send('POST', path, { body });
    expect([offered.status, writtenOf(offered).plan.appointments[0]?.status]).toEqual([
      201,
      'offered',
    ]);
    expect(writtenOf(offered).detail.case.progress.firstAppointmentAt).toBe(body.startAt);
    const same = await client.send('POST', path, { body });
    expect([same.status, writtenOf(same).changeId]).toEqual([201, null]);

    const past = await client.send('POST', path, {
      body: anAppointment(nowMs, {
        startAt: farAhead(nowMs, -2),
        building: 'london-square',
        language: null,
      }),
    });
    expect(fieldsOfProblem(past)).toEqual({
      'body.startAt': 'in-the-past',
      'body.building': 'unknown-place',
      'body.language': 'required',
    });
    const over = await client.send('POST', path, { body: anAppointment(nowMs) });
    expect(refusalCodeOf(over)).toBe('appointments-overlap');

    expect((await revert(client, writtenOf(offered).changeId)).status).toBe(200);
    const back = await client.detail(detail.case.reference);
    expect(back.case.progress).toEqual(detail.case.progress);
  });

  it('needs an accepted case, a reason to cancel, and a time that has begun to be done', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const [early] = await client.rows('stage=records&hold=off');
    const refused = await client.send('POST', `/api/cases/${early?.reference}/appointments`, {
      body: anAppointment(nowMs),
    });
    expect(refusalCodeOf(refused)).toBe('not-accepted');

    const { path, plan } = await bookedCase(client, 'preparing', (all) => all.length > 1);
    const [first] = plan.appointments;
    const give = (
      { id, version }: AppointmentWire,
      verb: string,
      body: unknown,
      method = 'POST',
    ): Promise<Sent> =>
      client.send(method, `${path}/${id}${verb === '' ? '' : `/${verb}`}`, {
        body,
        ifMatch: version,
      });
    if (first === undefined) throw new Error('No appointment');
    expect(refusalCodeOf(await give(first, 'done', {}))).toBe('appointment-not-begun');
    expect((await give(first, 'cancel', { reason: ' ' })).status).toBe(422);
    const edited = writtenOf(await give(first, '', { preparation: 'Bring the slides' }, 'PATCH'));
    const held = edited.plan.appointments.find(({ id }) => id === first.id);
    expect([held?.preparation, held?.status]).toEqual(['Bring the slides', first.status]);
    if (held === undefined) throw new Error('Gone');
    const cancelled = writtenOf(await give(held, 'cancel', { reason: 'The clinic is closed' }));
    const last = cancelled.plan.appointments.find(({ id }) => id === first.id);
    expect([last?.status, last?.cancelReason]).toEqual(['cancelled', 'The clinic is closed']);
    if (last === undefined) throw new Error('Gone');
    expect(refusalCodeOf(await give(last, 'move', slotOf(last)))).toBe('appointment-over');
  });

  it('is booked by coordinators, and read by a liaison', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const { path, plan } = await bookedCase(liaison, 'preparing');
    expect(plan.appointments.length).toBeGreaterThan(0);
    const sent = await liaison.send('POST', path, { body: anAppointment(await target.now()) });
    expect([sent.status, codeOf(sent)]).toEqual([403, 'forbidden']);
  });
});
