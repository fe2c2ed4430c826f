import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CaseEvent } from '@/contract/event';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { frontDeskOf } from '@/domain/front-desk';
import { CARE_CHECKS } from '@/domain/plan/lodging';
import { nightsOf } from '@/domain/plan/lodging/nights';
import { journeyOf } from '@/domain/plan/travel/journey-dates';
import { addDays, ensureTemporal } from '@/lib/zoned-time';
import { planOf, writtenOf } from './plans';
import { type Client, codeOf, refusalCodeOf, revert, signInRole } from './client';
import { aNeed, anOffer, link, needless, stayAt, staysPath, uncovered } from './lodging-samples';
import { bodyFieldsOf } from './record-samples';
import { openTarget } from './target';

const target = openTarget();

const lodgingOf = ({ case: record }: CaseDetail) =>
  record.progress.failingGates.find(({ gate }) => gate === 'lodging-covered');
const tasksOf = ({ tasks }: CasePlanWire) =>
  tasks.filter(({ gate }) => gate === 'lodging-covered').map(({ status }) => status);

async function nightsIn(client: Client, { case: record }: CaseDetail) {
  await ensureTemporal();
  const plan = await planOf(client, record.reference);
  const nights = nightsOf(journeyOf({ case: record, plan })) ?? [];
  const campus = plan.appointments[0]?.campus ?? '';
  return { first: nights[0] ?? '', last: nights.at(-1) ?? '', campus };
}

describe('lodging', () => {
  it('is booked and given up also after a discharge, for who rests near the campus', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const [row] = await client.rows('stage=follow-up');
    if (!row) throw new Error('Nobody is home again');
    const stay = await stayAt(client, row.reference, anOffer(nowMs), ['book', 'confirm']);
    const path = `${staysPath(row.reference)}/${stay.id}/cancel`;
    const body = { reason: 'They flew home a week early' };
    const given = writtenOf(await client.send('POST', path, { body, ifMatch: stay.version }));
    expect(given.plan.stays.find(({ id }) => id === stay.id)?.status).toBe('cancelled');
    expect(given.detail.case.stage).toBe('follow-up');
  });

  it('passes its gate and its task once every night is confirmed; undone, it fails as before', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const before = await uncovered(client);
    const { reference } = before.case;
    const { first, last, campus } = await nightsIn(client, before);
    const nights = { campus, checkInOn: first, checkOutOn: addDays(last, 1), beds: 8 };
    const stay = await stayAt(client, reference, anOffer(nowMs, nights), ['book']);
    expect(lodgingOf(await client.detail(reference))?.on).toBe('lodging-provider');

    const path = `${staysPath(reference)}/${stay.id}`;
    const confirmed = writtenOf(
      await client.send('POST', `${path}/confirm`, { body: {}, ifMatch: stay.version }),
    );
    expect([lodgingOf(confirmed.detail), tasksOf(confirmed.plan)]).toEqual([undefined, ['done']]);
    const stale = await client.send('POST', `${path}/confirm`, { body: {}, ifMatch: stay.version });
    expect(codeOf(stale)).toBe('version-stale');

    expect((await revert(client, confirmed.changeId)).status).toBe(200);
    const after = await client.detail(reference);
    expect(lodgingOf(after)?.on).toBe('lodging-provider');
    const { stays } = await planOf(client, reference);
    expect(stays.find(({ id }) => id === stay.id)?.status).toBe('booked');
  });

  it('counts for the nights of its own campus alone, and is confirmed again near another', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const before = await uncovered(client);
    const { reference } = before.case;
    const { first, last, campus } = await nightsIn(client, before);
    const away = campus === 'london' ? 'rochester' : 'london';
    const nights = { campus: away, checkInOn: first, checkOutOn: addDays(last, 1), beds: 8 };
    const { id, ...offer } = anOffer(nowMs, nights);
    const stay = await stayAt(client, reference, { id, ...offer }, ['book', 'confirm']);
    expect(lodgingOf(await client.detail(reference))?.on).not.toBe('lodging-provider');
    expect(lodgingOf(await client.detail(reference))).toBeDefined();

    const path = `${staysPath(reference)}/${stay.id}`;
    const moved = writtenOf(
      await client.send('POST', `${path}/edit`, {
        body: { ...offer, campus },
        ifMatch: stay.version,
      }),
    );
    expect(moved.plan.stays.find((each) => each.id === id)).toMatchObject({
      campus,
      status: 'booked',
    });
    expect(lodgingOf(moved.detail)?.on).toBe('lodging-provider');
    const { items } = await client.get<{ items: readonly CaseEvent[] }>(
      `/api/cases/${reference}/events`,
    );
    const told = items.flatMap(({ changes }) => changes ?? []);
    expect(told).toContainEqual({ field: `stays.${id}.campus`, before: away, after: campus });
    await client.post(`${path}/confirm`, {}, { ifMatch: stay.version + 1 });
    expect(lodgingOf(await client.detail(reference))).toBeUndefined();
  });

  it('fails again when somebody joins the party, until the need says what for', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const before = await uncovered(client);
    const { reference, party } = before.case;
    const { first, last, campus } = await nightsIn(client, before);
    const need = `/api/cases/${reference}/lodging-need`;
    const [stated] = (await planOf(client, reference)).lodgingNeeds;
    const beds = party.length + 1;
    const body = aNeed({ beds });
    const told =
      stated === undefined
        ? await client.send('POST', need, { body })
        : await client.send('PATCH', need, { body, ifMatch: stated.version });
    expect(writtenOf(told).plan.lodgingNeeds).toMatchObject([{ partySize: beds }]);
    const nights = { campus, checkInOn: first, checkOutOn: addDays(last, 1), beds };
    await stayAt(client, reference, anOffer(nowMs, nights), ['book', 'confirm']);
    const covered = await client.detail(reference);
    expect(lodgingOf(covered)).toBeUndefined();

    const joining = { id: 'm9', name: 'Ana', relationship: 'sibling', isMinor: false };
    const joined = await client.send('PATCH', `/api/cases/${reference}`, {
      body: { party: [...covered.case.party, joining] },
      ifMatch: covered.case.version,
    });
    expect(joined.status).toBe(200);
    expect(lodgingOf(await client.detail(reference))?.on).toBe(frontDeskOf(before.case.office));
    const [held] = (await planOf(client, reference)).lodgingNeeds;
    const shares = await client.send('PATCH', need, {
      body: { beds },
      ifMatch: held?.version ?? 0,
    });
    expect(writtenOf(shares).plan.lodgingNeeds).toMatchObject([{ beds, partySize: beds + 1 }]);
    expect(lodgingOf(await client.detail(reference))).toBeUndefined();
  });

  it('takes "ready" back in the transaction in which a confirmed stay is given up', async () => {
    const client = await signInRole(target, 'supervisor');
    let given = 0;
    for (const row of await client.rows('stage=ready&hold=off')) {
      const { stays } = await planOf(client, row.reference);
      const [stay] = stays.filter(({ status }) => status === 'confirmed');
      if (stay === undefined) continue;
      const sent = await client.send('POST', `${staysPath(row.reference)}/${stay.id}/cancel`, {
        body: { reason: 'The house closes' },
        ifMatch: stay.version,
      });
      const { detail } = writtenOf(sent);
      expect([detail.case.stage, lodgingOf(detail)?.on]).toEqual(['preparing', 'office']);
      given += 1;
      break;
    }
    expect(given).toBe(1);
  });

  it('holds the need once, changes it by its version, and asks nothing where none is needed', async () => {
    const client = await signInRole(target, 'liaison', 'guatemala');
    const { reference } = (await needless(client)).case;
    const path = `/api/cases/${reference}/lodging-need`;
    const made = writtenOf(await client.send('POST', path, { body: aNeed() }));
    expect(made.plan.lodgingNeeds).toMatchObject([{ beds: 2, version: 1 }]);
    expect((await client.send('POST', path, { body: aNeed() })).status).toBe(201);
    const other = await client.send('POST', path, { body: aNeed({ beds: 4 }) });
    expect(refusalCodeOf(other)).toBe('need-stated');
    const body = { budgetPerNight: { minor: 9_000, currency: 'QQQ' } };
    const wrong = await client.send('PATCH', path, { body, ifMatch: 1 });
    expect(bodyFieldsOf(wrong)).toEqual({ budgetPerNight: 'unknown-currency' });
    const none = await client.send('PATCH', path, { body: { isNeeded: false }, ifMatch: 1 });
    expect(writtenOf(none).plan.lodgingNeeds).toMatchObject([{ isNeeded: false, version: 2 }]);
    expect(codeOf(await client.send('PATCH', path, { body: { beds: 3 }, ifMatch: 1 }))).toBe(
      'version-stale',
    );
  });

  it('refuses reversed nights, a second content under an id, steps out of order, an early house', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference } = (await needless(client)).case;
    const path = staysPath(reference);
    const offered = (over: Readonly<Record<string, unknown>>) =>
      client.send('POST', path, { body: anOffer(nowMs, over) });
    const reversed = { checkInOn: '2026-12-05', checkOutOn: '2026-12-03' };
    expect(bodyFieldsOf(await offered(reversed))).toEqual({ checkOutOn: 'out-of-order' });
    expect(bodyFieldsOf(await offered({ campus: 'lima' }))).toEqual({ campus: 'unknown-place' });
    expect(bodyFieldsOf(await offered({ beds: 0 }))).toEqual({ beds: 'too-small' });
    expect(bodyFieldsOf(await offered({ isCareSite: true }))).toEqual({ isCareSite: 'invalid' });

    const far = anOffer(nowMs, {
      kind: 'hospitality-house',
      checkInOn: '2027-03-01',
      checkOutOn: '2027-03-04',
    });
    const house = await stayAt(client, reference, far, ['book']);
    expect(bodyFieldsOf(await client.send('POST', path, { body: { ...far, beds: 5 } }))).toEqual({
      id: 'invalid',
    });
    const step = (name: string, body: object = {}) =>
      client.send('POST', `${path}/${house.id}/${name}`, { body, ifMatch: house.version });
    expect(refusalCodeOf(await step('confirm'))).toBe('house-confirms-later');
    expect(refusalCodeOf(await step('book'))).toBe('stay-status');
    expect(refusalCodeOf(await step('cancel', { reason: null }))).toBe('reason-missing');
  });

  it('tells when a planned house is to be asked, until it says yes; undone, it is to be asked again', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference } = (await needless(client)).case;
    const tonight = new Date(nowMs).toISOString().slice(0, 10);
    const nights = { checkInOn: tonight, checkOutOn: addDays(tonight, 3) };
    const house = anOffer(nowMs, { kind: 'hospitality-house', ...nights });
    const asking = async () =>
      (await planOf(client, reference)).tasks
        .filter(({ template }) => template === 'house-asked')
        .map(({ status }) => status);
    expect(await asking()).toEqual([]);
    const stay = await stayAt(client, reference, house, ['book']);
    expect(await asking()).toEqual(['to-do']);
    const path = `${staysPath(reference)}/${stay.id}/confirm`;
    const yes = writtenOf(await client.send('POST', path, { body: {}, ifMatch: stay.version }));
    expect(await asking()).toEqual(['done']);
    expect((await revert(client, yes.changeId)).status).toBe(200);
    expect(await asking()).toEqual(['to-do']);
  });

  it('leaves the date that somebody has set for asking a house, once its answer or move is undone', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference } = (await needless(client)).case;
    const tonight = new Date(nowMs).toISOString().slice(0, 10);
    const nights = { checkInOn: tonight, checkOutOn: addDays(tonight, 3) };
    const { id, ...house } = anOffer(nowMs, { kind: 'hospitality-house', ...nights });
    const stay = await stayAt(client, reference, { id, ...house }, ['book']);
    const asking = async () => {
      const { tasks } = await planOf(client, reference);
      const [task] = tasks.filter(({ template }) => template === 'house-asked');
      if (task === undefined) throw new Error('Nobody is told to ask');
      return task;
    };
    const made = await asking();
    const byHand = addDays(made.dueOn ?? '', 1);
    const set = await client.send('PATCH', `/api/cases/${reference}/tasks/${made.id}`, {
      body: { dueOn: byHand },
      ifMatch: made.version,
    });
    expect(set.status).toBe(200);
    const step = async (name: string, body: object) => {
      const { stays } = await planOf(client, reference);
      const ifMatch = stays.find((each) => each.id === stay.id)?.version ?? 0;
      const path = `${staysPath(reference)}/${stay.id}/${name}`;
      return writtenOf(await client.send('POST', path, { body, ifMatch }));
    };
    const later = { checkInOn: addDays(tonight, 20), checkOutOn: addDays(tonight, 23) };
    for (const [name, body] of [
      ['confirm', {}],
      ['edit', { ...house, ...later }],
    ] as const) {
      const { changeId } = await step(name, body);
      expect(await asking()).not.toMatchObject({ dueOn: byHand, status: 'to-do' });
      expect((await revert(client, changeId)).status).toBe(200);
      expect([name, await asking()]).toMatchObject([name, { dueOn: byHand, status: 'to-do' }]);
    }
  });

  it('confirms a care site only when its whole checklist is through', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference } = (await needless(client)).case;
    const offer = anOffer(nowMs, { kind: 'rental', isCareSite: true });
    const stay = await stayAt(client, reference, offer, ['book']);
    const path = `${staysPath(reference)}/${stay.id}`;
    const confirm = (ifMatch: number) =>
      client.send('POST', `${path}/confirm`, { body: {}, ifMatch });
    expect(refusalCodeOf(await confirm(stay.version))).toBe('care-checks-open');
    const care = { careChecks: CARE_CHECKS, careEquipment: 'Bed, pump', careVisits: 'Nurse at 8' };
    const checked = await client.send('POST', `${path}/care-site`, {
      body: care,
      ifMatch: stay.version,
    });
    const held = writtenOf(checked).plan.stays.find(({ id }) => id === stay.id);
    expect(held).toMatchObject({ ...care, status: 'booked' });
    expect((await confirm(held?.version ?? 0)).status).toBe(200);
  });
});

describe('lodging that a family shares', () => {
  it('counts for the other case, is changed in one place, and goes with undo', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    // Undone, its nights are open for as long as they were.
    const other = await uncovered(client, ({ since }) => Date.parse(since) < nowMs);
    const { first, last, campus } = await nightsIn(client, other);
    const owner = (await needless(client)).case.reference;
    const reference = other.case.reference;
    const nights = { campus, checkInOn: first, checkOutOn: addDays(last, 1) };
    const stay = await stayAt(client, owner, anOffer(nowMs, { ...nights, beds: 8 }), [
      'book',
      'confirm',
    ]);
    const path = `${staysPath(owner)}/${stay.id}`;
    const share = (sharedWith: readonly string[], ifMatch: number) =>
      client.send('POST', `${path}/share`, { body: { sharedWith }, ifMatch });
    expect(refusalCodeOf(await share([reference], stay.version))).toBe('not-linked');
    await link(client, owner, reference);
    const shared = writtenOf(await share([reference], stay.version));

    expect(lodgingOf(await client.detail(reference))).toBeUndefined();
    const mirror = (await planOf(client, reference)).stays.find(({ sharedFrom }) => sharedFrom);
    expect(mirror).toMatchObject({
      name: stay.name,
      status: 'confirmed',
      sharedFrom: { reference: owner, stayId: stay.id },
    });
    const there = `${staysPath(reference)}/${mirror?.id ?? ''}/cancel`;
    const tried = await client.send('POST', there, {
      body: { reason: 'No' },
      ifMatch: mirror?.version ?? 1,
    });
    expect(refusalCodeOf(tried)).toBe('stay-of-other-case');
    const { version } = (await client.detail(owner)).case;
    const unlink = await client.send('POST', `/api/cases/${owner}/unlink`, {
      body: { other: reference },
      ifMatch: version,
    });
    expect(refusalCodeOf(unlink)).toBe('stay-shared');

    expect((await revert(client, shared.changeId)).status).toBe(200);
    const after = await client.detail(reference);
    expect(lodgingOf(after)).toEqual(lodgingOf(other));
    expect((await planOf(client, reference)).stays.some(({ sharedFrom }) => sharedFrom)).toBe(
      false,
    );
    const { items } = await client.get<{ items: readonly CaseEvent[] }>(
      `/api/cases/${reference}/events`,
    );
    expect(items.filter(({ kind }) => kind === 'shared-stay-changed').length).toBe(2);
  });

  it('says nothing but that nights are taken to whoever may not see its case', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const nowMs = await target.now();
    const seenRows = await liaison.rows('state=all');
    const planned = ['clearance', 'scheduling', 'preparing'];
    const own = liaison
      .free(seenRows)
      .find((row) => planned.includes(row.stage) && row.transfer === null);
    if (own === undefined) throw new Error('The liaison has no accepted case');
    liaison.keep(own);
    const seenOnes = seenRows.map(({ reference }) => reference);
    const foreign = await needless(supervisor, ({ reference }) => !seenOnes.includes(reference));
    const owner = foreign.case.reference;
    await link(supervisor, owner, own.reference);
    const stay = await stayAt(supervisor, owner, anOffer(nowMs), ['book', 'confirm']);
    const body = { sharedWith: [own.reference] };
    const path = `${staysPath(owner)}/${stay.id}/share`;
    // Out of the liaison's reach it is as if it were not there.
    const denied = await liaison.send('POST', path, { body, ifMatch: stay.version });
    expect(denied.status).toBe(404);
    await supervisor.post(path, body, { ifMatch: stay.version });

    // A later change says of its place as little as the sharing did.
    const there = { name: 'Harbour Annex', campus: 'florida', beds: 3 };
    const { id: _id, ...fields } = anOffer(nowMs, there);
    await supervisor.post(`${staysPath(owner)}/${stay.id}/edit`, fields, {
      ifMatch: stay.version + 1,
    });
    const seen = (await planOf(liaison, own.reference)).stays.find(({ sharedFrom }) => sharedFrom);
    expect(seen).toMatchObject({
      name: '',
      address: '',
      pricePerNight: null,
      // Whether it counts for the nights of the liaison's own case goes by it.
      campus: 'florida',
      // Other beds than were confirmed have to be confirmed again.
      status: 'booked',
      checkInOn: stay.checkInOn,
      sharedFrom: { reference: null },
    });
    const whole = await liaison.send('GET', `/api/cases/${own.reference}/plan`);
    const events = await liaison.send('GET', `/api/cases/${own.reference}/events`);
    expect(whole.text + events.text).not.toMatch(/Harbour/);
    expect(events.text).toMatch(/"stays\.[^".]+\.campus"/);

    // Nor can the liaison share with a case out of reach, linked or not.
    const mine = await stayAt(liaison, own.reference, anOffer(nowMs));
    const away = await liaison.send('POST', `${staysPath(own.reference)}/${mine.id}/share`, {
      body: { sharedWith: [owner] },
      ifMatch: mine.version,
    });
    expect(away.status).toBe(404);
  });
});
