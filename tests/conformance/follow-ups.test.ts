import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { FOLLOW_UP_KINDS } from '@/domain/vocabulary';
import { newIdAt } from '@/lib/new-id';
import { planOf } from './plans';
import { type Client, fieldsOfProblem, refusalCodeOf, type Sent, signInRole } from './client';
import {
  aBill,
  aDischarge,
  aFollowUpChase,
  anEntrySent,
  dayAt,
  followUpOf,
  homeAgain,
  pathTo,
  stepOf,
  take,
} from './follow-up-samples';
import { aCoverage } from './money-samples';
import { openTarget } from './target';

const target = openTarget();
const DAY_MS = 86_400_000;

const fieldsOf = (sent: Sent): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fieldsOfProblem(sent)).map(([path, code]) => [path.replace('body.', ''), code]),
  );
/** A case on campus with an appointment ahead. */
async function onCampus(client: Client, nowMs: number) {
  const now = new Date(nowMs).toISOString();
  for (const row of await client.rows('stage=on-site&hold=off')) {
    if (row.transfer !== null) continue;
    const plan = await planOf(client, row.reference);
    const isAhead = plan.appointments.some(
      ({ status, startAt }) => status !== 'done' && status !== 'cancelled' && startAt > now,
    );
    if (isAhead) return { plan, detail: await client.detail(row.reference) };
  }
  throw new Error('Nobody is on campus with an appointment ahead');
}

describe('a discharge', () => {
  it('names each appointment ahead, opens the follow-ups with owners, and is undone whole', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { plan, detail } = await onCampus(client, nowMs);
    const { reference, version } = detail.case;
    const send = (body: unknown) =>
      client.send('POST', `/api/cases/${reference}/discharge`, { body, ifMatch: version });
    const body = aDischarge(nowMs, plan);
    expect(refusalCodeOf(await send({ ...body, appointments: [] }))).toBe('appointments-ahead');
    const unasked = await send({ ...body, fitToFly: 'not-asked', returnFlightOn: '2020-01-01' });
    expect(fieldsOf(unasked)).toEqual({
      fitToFly: 'required',
      returnFlightOn: 'before-discharge',
    });

    const written = await client.post<{ changeId: string; detail: CaseDetail }>(
      `/api/cases/${reference}/discharge`,
      body,
      { ifMatch: version },
    );
    const { openFollowUps, followUps } = written.detail.case.progress;
    expect(openFollowUps).toContain('report');
    expect(followUps?.map(({ kind }) => kind)).toEqual(openFollowUps);
    const after = await planOf(client, reference);
    expect(new Set(after.followUps.map(({ kind }) => kind))).toEqual(new Set(openFollowUps));
    expect(after.followUps.filter(({ ownerId }) => ownerId === null)).toEqual([]);
    expect(followUpOf(after, 'next-visit').purpose).toContain('Not before the wound has healed');
    const [row] = await client.rows(`q=${reference}`);
    expect(row?.blocker?.what.kind).toBe('follow-up');

    await client.post(`/api/changes/${written.changeId}/revert`, {});
    const back = await planOf(client, reference);
    expect(back.followUps).toEqual([]);
    expect((await client.detail(reference)).case.progress.openFollowUps).toEqual([]);
  });
});

describe('what a follow-up begins with', () => {
  it('the deposit that came, though it ended, not the one that never did; and each but once', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { detail } = await homeAgain(client, nowMs, ['report']);
    const { reference } = detail.case;
    const path = `/api/cases/${reference}/coverages`;
    const deposit = async (issuer: string, minor: number, statuses: readonly string[]) => {
      const amount = { minor, currency: 'USD' };
      const body = { ...aCoverage(nowMs), kind: 'deposit', issuer, amount };
      await client.post(path, body);
      for (const [index, status] of statuses.entries()) {
        const sent = await client.send('PATCH', `${path}/${body.id}`, {
          body: { status },
          ifMatch: index + 1,
        });
        expect(sent.status).toBe(200);
      }
    };
    await deposit('Never came', 700_00, ['ended']);
    await deposit('Came', 300_00, ['received', 'ended']);
    const { coverages } = await planOf(client, reference);
    const came = coverages.map(({ issuer, receivedAt }) => [issuer, receivedAt !== null]);
    expect(Object.fromEntries(came)).toEqual({ 'Never came': false, Came: true });

    const open = () =>
      client.post<{ plan: CasePlanWire }>(`/api/cases/${reference}/follow-ups`, {
        id: newIdAt(nowMs),
        kind: 'billing',
      });
    const first = followUpOf((await open()).plan, 'billing');
    expect(first.entries.map(({ kind, minor }) => [kind, minor])).toEqual([['deposit', -300_00]]);
    await take(
      client,
      reference,
      'billing',
      'entries',
      anEntrySent(nowMs, { kind: 'refund', minor: 300_00 }),
    );
    await take(client, reference, 'billing', 'end', { reason: 'Everything was given back' });
    const { plan } = await open();
    const second = plan.followUps.find(({ kind, ended }) => kind === 'billing' && ended === null);
    expect(second).toMatchObject({ currency: 'USD', entries: [] });
  });
});

describe('the way of each follow-up', () => {
  it('leads to a case that can be closed, and to the next one', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const today = dayAt(nowMs);
    const { detail } = await homeAgain(client, nowMs, FOLLOW_UP_KINDS);
    const { reference } = detail.case;
    const close = async (): Promise<Sent> => {
      const { case: record } = await client.detail(reference);
      const body = { outcome: 'completed', reason: null, alternative: null };
      return client.send('POST', `/api/cases/${reference}/close`, {
        body,
        ifMatch: record.version,
      });
    };
    expect(refusalCodeOf(await close())).toBe('follow-ups-open');

    const early = await stepOf(client, reference, 'report', 'report', {
      step: 'acknowledge',
      by: 'patient',
      on: today,
    });
    expect(fieldsOf(early)).toEqual({ on: 'before-sending' });
    const report = (body: unknown) => take(client, reference, 'report', 'report', body);
    await report({
      step: 'prepare',
      documents: ['discharge-summary'],
      language: 'es',
      recipients: ['patient'],
    });
    await report({ step: 'release' });
    expect(
      refusalCodeOf(
        await stepOf(client, reference, 'report', 'report', {
          step: 'send',
          id: newIdAt(nowMs),
          on: today,
          to: ['patient'],
          way: 'portal',
          consent: 'signed-release',
        }),
      ),
    ).toBe('follow-up-state');
    await report({ step: 'translate' });
    await report({
      step: 'send',
      id: newIdAt(nowMs),
      on: today,
      to: ['patient'],
      way: 'portal',
      consent: 'signed-release',
    });
    const done = await report({ step: 'acknowledge', by: 'patient', on: today });
    expect(followUpOf(done.plan, 'report').ended?.how).toBe('acknowledged');

    const filed = await stepOf(client, reference, 'insurance', 'insurance', {
      step: 'decide',
      claimId: followUpOf(done.plan, 'insurance').claims[0]?.id,
      on: today,
      result: 'paid',
      minor: 10_00,
      reason: null,
      note: null,
    });
    expect(fieldsOf(filed)).toEqual({ on: 'before-filing' });
    const claimId = followUpOf(done.plan, 'insurance').claims[0]?.id;
    const claim = (body: object) =>
      take(client, reference, 'insurance', 'insurance', { ...body, claimId });
    await claim({ step: 'gather', gathered: ['itemized-bill', 'medical-report'] });
    const claimed = { minor: 90_00, currency: 'USD' };
    await claim({ step: 'file', claimed, filedOn: today, number: null });
    await claim({
      step: 'decide',
      on: today,
      result: 'part',
      minor: 60_00,
      reason: 'not-covered',
      note: null,
    });
    const settled = await claim({ step: 'settle' });
    expect(followUpOf(settled.plan, 'insurance').ended?.how).toBe('insurer-paid-part');

    await settleBill(client, reference, nowMs);

    const dates = { fromOn: dayAt(nowMs + 90 * DAY_MS), toOn: dayAt(nowMs + 95 * DAY_MS) };
    await take(client, reference, 'next-visit', 'visit', { step: 'agree', ...dates });
    const id = newIdAt(nowMs);
    const sent = await stepOf(client, reference, 'next-visit', 'next-case', { id });
    const { next } = sent.json as { next: CaseDetail };
    expect(next.case).toMatchObject({
      stage: 'new',
      ownerId: null,
      patientId: detail.case.patientId,
      payer: detail.case.payer,
      preferredFromOn: dates.fromOn,
      links: [{ kind: 'earlier-visit', reference }],
    });
    expect(next.case.caller.consent).toBe('unknown');
    const { coverages, papers } = await planOf(client, next.case.reference);
    expect([coverages, papers]).toEqual([[], []]);

    expect((await close()).status).toBe(200);
  });

  it('takes a payment twice as one, and refuses money that is not there', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { detail } = await homeAgain(client, nowMs, ['billing']);
    const { reference } = detail.case;
    const { plan } = await take(client, reference, 'billing', 'billing', aBill(nowMs));
    const { id } = followUpOf(plan, 'billing');
    const enter = (body: unknown) =>
      client.send('POST', pathTo(reference, id, 'entries'), { body });
    const entry = anEntrySent(nowMs);
    await enter(entry);
    await enter(entry);
    const held = followUpOf(await planOf(client, reference), 'billing');
    expect(held.entries.map(({ kind, minor }) => [kind, minor])).toEqual([
      ['charge', 100_00],
      ['payment', -40_00],
    ]);
    expect(fieldsOf(await enter(anEntrySent(nowMs, { kind: 'refund', minor: 41_00 })))).toEqual({
      minor: 'more-than-paid',
    });
    // It was paid, but they owe more than that.
    expect(fieldsOf(await enter(anEntrySent(nowMs, { kind: 'refund', minor: 1_00 })))).toEqual({
      minor: 'more-than-owed',
    });
    expect(fieldsOf(await enter(anEntrySent(nowMs, { currency: 'EUR' })))).toEqual({
      currency: 'other-currency',
    });
    const conversion = {
      money: { minor: 5_000, currency: 'JPY' },
      rate: '0.0068',
      rateOn: dayAt(nowMs),
      source: 'Central bank',
    };
    expect(fieldsOf(await enter(anEntrySent(nowMs, { conversion })))).toEqual({
      'conversion.rate': 'not-the-rate',
    });
    expect((await enter(anEntrySent(nowMs, { conversion, minor: 34_00 }))).status).toBe(201);
    const uneven = await stepOf(client, reference, 'billing', 'billing', {
      step: 'plan',
      id: newIdAt(nowMs),
      instalments: [{ dueOn: dayAt(nowMs + 30 * DAY_MS), minor: 25_00 }],
      note: null,
    });
    expect(fieldsOf(uneven)).toEqual({ instalments: 'not-the-sum' });
    const open = await stepOf(client, reference, 'billing', 'billing', {
      step: 'settle',
      note: null,
    });
    expect(refusalCodeOf(open)).toBe('balance-open');
  });

  it('credits a deposit of another currency at a rate, once, and again when it was reversed', async () => {
    const nowMs = await target.now();
    const [client, liaison] = await Promise.all([
      signInRole(target, 'supervisor'),
      signInRole(target, 'liaison', 'guatemala'),
    ]);
    const { detail, plan } = await homeAgain(liaison, nowMs, ['billing']);
    const { reference } = detail.case;
    const { id, currency } = followUpOf(plan, 'billing');
    expect(currency).toBe('USD');
    await take(client, reference, 'billing', 'billing', aBill(nowMs, 2_000_00));
    const money = { minor: 1_000_00, currency: 'EUR' };
    const deposit = { ...aCoverage(nowMs), kind: 'deposit', issuer: 'Family', amount: money };
    const path = `/api/cases/${reference}/coverages`;
    await client.post(path, deposit);
    const conversion = { money, rate: '1.085', rateOn: dayAt(nowMs), source: 'ECB' };
    const credit = (over: Readonly<Record<string, unknown>> = {}) =>
      anEntrySent(nowMs, {
        kind: 'deposit',
        minor: 1_085_00,
        conversion,
        credits: deposit.id,
        ...over,
      });
    const enter = (body: unknown, by = client) =>
      by.send('POST', pathTo(reference, id, 'entries'), { body });
    // Not before it came.
    expect(fieldsOf(await enter(credit()))).toEqual({ credits: 'not-a-choice' });
    const came = { body: { status: 'received' }, ifMatch: 1 };
    expect((await client.send('PATCH', `${path}/${deposit.id}`, came)).status).toBe(200);
    const held = async () => followUpOf(await planOf(client, reference), 'billing').entries;
    // It keeps its currency, and is credited by nobody's hand but a person's.
    expect((await held()).map(({ kind }) => kind)).toEqual(['charge']);
    expect((await enter(credit(), liaison)).status).toBe(403);
    const sent = credit();
    expect((await enter(sent)).status).toBe(201);
    // The answer was lost: sent again, under another key.
    expect((await enter(sent)).status).toBe(201);
    expect((await held()).slice(1)).toMatchObject([
      { kind: 'deposit', minor: -1_085_00, conversion, credits: deposit.id },
    ]);
    expect(fieldsOf(await enter(credit()))).toEqual({ credits: 'not-a-choice' });
    const events = await client.get<{ items: { kind: string; changes: unknown }[] }>(
      `/api/cases/${reference}/events`,
    );
    const told = events.items.find(({ kind }) => kind === 'money-entered');
    expect(JSON.stringify(told)).toContain('"rate":"1.085"');
    await client.post(pathTo(reference, id, `entries/${sent.id}/reverse`), {
      id: newIdAt(nowMs),
      reason: 'The rate of another day',
    });
    expect((await enter(credit())).status).toBe(201);
    expect((await held()).reduce((sum, { minor }) => sum + minor, 0)).toBe(915_00);
  });

  it('lets a liaison chase and no liaison settle, and ends all but the money with a death', async () => {
    const nowMs = await target.now();
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const { detail, plan } = await homeAgain(liaison, nowMs, ['report', 'billing']);
    const { reference } = detail.case;
    const report = followUpOf(plan, 'report');
    const chased = await liaison.send('POST', pathTo(reference, report.id, 'chases'), {
      body: aFollowUpChase(nowMs, { answer: 'On Friday', promisedOn: dayAt(nowMs + 3 * DAY_MS) }),
    });
    expect(chased.status).toBe(201);
    const billed = await stepOf(liaison, reference, 'billing', 'billing', aBill(nowMs));
    expect(billed.status).toBe(403);
    await take(supervisor, reference, 'billing', 'billing', aBill(nowMs));

    const { case: record } = await supervisor.detail(reference);
    await supervisor.post(
      `/api/cases/${reference}/death`,
      { on: dayAt(nowMs), settledBy: supervisor.id },
      { ifMatch: record.version },
    );
    const left = await planOf(supervisor, reference);
    expect(followUpOf(left, 'report').ended?.how).toBe('patient-died');
    expect(followUpOf(left, 'billing').ended).toBeNull();
    // What is open shows to the one person who settles it.
    const seen = (await planOf(liaison, reference)).followUps;
    expect(seen.filter(({ ended }) => ended === null)).toEqual([]);
    const { id } = followUpOf(left, 'billing');
    const asked = await supervisor.send('POST', pathTo(reference, id, 'chases'), {
      body: aFollowUpChase(nowMs),
    });
    expect(refusalCodeOf(asked)).toBe('patient-died');
  });
});

/** Bill, statement, a question and its answer, payment, settlement. */
async function settleBill(client: Client, reference: string, nowMs: number): Promise<void> {
  const bill = (body: unknown) => take(client, reference, 'billing', 'billing', body);
  await bill(aBill(nowMs));
  const dueOn = dayAt(nowMs + 30 * DAY_MS);
  await bill({ step: 'statement', id: newIdAt(nowMs), way: 'portal', dueOn });
  const queryId = newIdAt(nowMs);
  await bill({
    step: 'ask',
    id: queryId,
    from: 'caller',
    subject: 'Imaging',
    dueOn,
    text: 'Why twice',
  });
  await bill({ step: 'reply', queryId, id: newIdAt(nowMs), isOurs: true, text: 'Two scans' });
  const { plan } = await bill({ step: 'close-query', queryId });
  const { id } = followUpOf(plan, 'billing');
  await client.post(
    pathTo(reference, id, 'entries'),
    anEntrySent(nowMs, { minor: 100_00, party: 'insurer' }),
  );
  const settled = await bill({ step: 'settle', note: null });
  expect(followUpOf(settled.plan, 'billing').ended?.how).toBe('paid');
}
