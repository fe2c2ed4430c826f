import { describe, expect, it } from 'vitest';
import type { Leg, PickUp, Trip } from '@/domain/plan/travel';
import { endOf } from '@/domain/plan/travel/journey-dates';
import { booked } from '@/domain/plan/travel/leg-order';
import { type Client, revert, signInRole } from './client';
import { planOf, type Written, writtenOf } from './plans';
import { bodyFieldsOf } from './record-samples';
import { openTarget } from './target';
import { aTrip, failsAt, familyFlight, type Journey, journeyWhere } from './travel-samples';

const target = openTarget();

const tripOf = async (client: Client, reference: string): Promise<Trip | undefined> =>
  (await planOf(client, reference)).trips[0];
const pickUpOf = async (client: Client, reference: string): Promise<PickUp | undefined> =>
  (await tripOf(client, reference))?.pickUp;

const sayPickUp = async (client: Client, reference: string, pickUp: PickUp): Promise<void> => {
  const held = await tripOf(client, reference);
  const path = `/api/cases/${reference}/trip`;
  const body = aTrip({ pickUp });
  if (held === undefined) await client.post(path, body);
  else await client.post(`${path}/edit`, body, { ifMatch: held.version });
};

/** The flight lands so many minutes later. */
async function landLater(
  client: Client,
  reference: string,
  legId: string,
  minutes: number,
): Promise<Written> {
  const held = (await planOf(client, reference)).legs.find(({ id }) => id === legId);
  if (held === undefined) throw new Error('No such flight');
  const { id, version, caseId: _case, sharedWith: _with, sharedFrom: _from, ...flight } = held;
  const arriveAt = new Date(Date.parse(flight.arriveAt) + minutes * 60_000).toISOString();
  const body = { ...flight, arriveAt, isSureOfTimes: true };
  return writtenOf(
    await client.send('POST', `/api/cases/${reference}/legs/${id}/edit`, {
      body,
      ifMatch: version,
    }),
  );
}

const landingOf = ({ plan }: Journey): Leg | null => endOf(booked(plan.legs), 'patient', 'out');

async function landing(client: Client, stage: 'preparing' | 'ready') {
  const journey = await journeyWhere(
    client,
    (each) => each.plan.trips[0]?.pickUp === 'arranged' && landingOf(each) !== null,
    stage,
  );
  return { reference: journey.case.reference, legId: landingOf(journey)?.id ?? '' };
}

describe('a pick-up', () => {
  it('waits at another landing once the flight has moved, until somebody says otherwise', async () => {
    const client = await signInRole(target, 'supervisor');
    const { reference, legId } = await landing(client, 'ready');
    const moved = await landLater(client, reference, legId, 10);
    expect(moved.plan.trips[0]?.pickUp).toBe('moved');
    expect(failsAt(moved.detail, 'pick-up-arranged')).toBe(true);
    expect((await revert(client, moved.changeId)).status).toBe(200);
    const back = await tripOf(client, reference);
    expect(back?.pickUp).toBe('arranged');
    // That follows from the flights alone.
    const byHand = await client.send('POST', `/api/cases/${reference}/trip/edit`, {
      body: aTrip({ pickUp: 'moved' }),
      ifMatch: back?.version ?? 0,
    });
    expect(bodyFieldsOf(byHand)).toEqual({ pickUp: 'not-a-choice' });
  });

  it('that was arranged for fewer than travel now waits for whoever tells it, and for the undo', async () => {
    const client = await signInRole(target, 'supervisor');
    const { reference } = await landing(client, 'preparing');
    const { case: before } = await client.detail(reference);
    const joins = async () => {
      const { case: record } = await client.detail(reference);
      const joining = { id: 'm9', name: 'Ana', relationship: 'sibling', isMinor: true };
      const sent = await client.send('PATCH', `/api/cases/${reference}`, {
        body: { party: [...record.party, joining] },
        ifMatch: record.version,
      });
      return writtenOf(sent).changeId;
    };
    const fails = async () => failsAt(await client.detail(reference), 'pick-up-arranged');
    expect((await tripOf(client, reference))?.pickUpFor).toBe(before.party.length + 1);
    const changeId = await joins();
    expect(await fails()).toBe(true);
    await revert(client, changeId);
    expect(await fails()).toBe(false);

    const joined = await joins();
    const held = await tripOf(client, reference);
    const tell = (pickUpFor: number | null) =>
      client.send('POST', `/api/cases/${reference}/trip/edit`, {
        body: aTrip({ pickUpFor }),
        ifMatch: held?.version ?? 0,
      });
    expect(bodyFieldsOf(await tell(null))).toEqual({ pickUpFor: 'required' });
    const told = writtenOf(await tell(before.party.length + 2));
    expect(await fails()).toBe(false);
    for (const each of [told.changeId, joined]) await revert(client, each);
    expect((await client.detail(reference)).case.party).toEqual(before.party);
  });

  it('that was arranged for the flight as it moved waits elsewhere once that is undone', async () => {
    const client = await signInRole(target, 'supervisor');
    const { reference, legId } = await landing(client, 'ready');
    await sayPickUp(client, reference, 'open');
    const moved = await landLater(client, reference, legId, 10);
    await sayPickUp(client, reference, 'arranged');
    expect((await revert(client, moved.changeId)).status).toBe(200);
    expect(await pickUpOf(client, reference)).toBe('moved');
  });
});

describe('the pick-up of a relative who flies along', () => {
  /** A booked flight of one case that lands a relative, for whose pick-up somebody has arranged. */
  async function flyingAlong(client: Client, on: string) {
    const { reference, other, leg, version } = await familyFlight(client, await target.now(), on);
    const path = `/api/cases/${reference}/legs/${leg.id}`;
    const { id: _id, ...flight } = leg;
    await client.post(`${path}/edit`, { ...flight, status: 'booked' }, { ifMatch: version });
    await client.post(`${path}/share`, { sharedWith: [other] }, { ifMatch: version + 1 });
    await sayPickUp(client, other, 'arranged');
    const later = (minutes: number) => {
      // Each at a moment of its own, by which the relative's side of it is known again.
      target.hooks?.advance(1_000);
      return landLater(client, reference, leg.id, minutes);
    };
    const undo = async ({ changeId }: Written) =>
      expect((await revert(client, changeId)).status).toBe(200);
    return { other, later, undo, pickUp: () => pickUpOf(client, other) };
  }

  it('is arranged again once all that moved the flight is undone', async () => {
    const client = await signInRole(target, 'supervisor');
    const { other, later, undo, pickUp } = await flyingAlong(client, '2027-09-03');
    const first = await later(10);
    expect(await pickUp()).toBe('moved');
    const second = await later(10);
    await undo(second);
    expect(await pickUp()).toBe('moved');
    await undo(first);
    expect(await pickUp()).toBe('arranged');
    expect(failsAt(await client.detail(other), 'pick-up-arranged')).toBe(false);
  });

  it('that was arranged anew waits elsewhere once the move is undone', async () => {
    const client = await signInRole(target, 'supervisor');
    const { other, later, undo, pickUp } = await flyingAlong(client, '2027-10-03');
    const first = await later(10);
    await sayPickUp(client, other, 'arranged');
    const second = await later(10);
    expect(await pickUp()).toBe('moved');
    await undo(second);
    expect(await pickUp()).toBe('arranged');
    await undo(first);
    expect(await pickUp()).toBe('moved');
  });
});
