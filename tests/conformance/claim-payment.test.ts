import { expect, it } from 'vitest';
import type { CaseEvent } from '@/contract/event';
import { balanceOf } from '@/domain/follow-up/ledger';
import { newIdAt } from '@/lib/new-id';
import { planOf } from './plans';
import { type Client, fieldsOfProblem, signInRole } from './client';
import {
  aBill,
  anEntrySent,
  dayAt,
  followUpOf,
  homeAgain,
  pathTo,
  stepOf,
  take,
} from './follow-up-samples';
import { openTarget } from './target';

const target = openTarget();

/** A bill of 100.00 that is out, and a claim on it of which 60.00 is decided. */
async function decided(client: Client, nowMs: number) {
  const { detail, plan } = await homeAgain(client, nowMs, ['billing', 'insurance']);
  const { reference } = detail.case;
  const today = dayAt(nowMs - 86_400_000);
  await take(client, reference, 'billing', 'billing', aBill(nowMs));
  const claimId = followUpOf(plan, 'insurance').claims[0]?.id;
  const claim = (body: object) =>
    take(client, reference, 'insurance', 'insurance', { ...body, claimId });
  await claim({ step: 'gather', gathered: ['itemized-bill', 'medical-report'] });
  const claimed = { minor: 90_00, currency: 'USD' };
  await claim({ step: 'file', claimed, filedOn: today, number: 'CL-1' });
  const reason = 'not-covered';
  await claim({ step: 'decide', on: today, result: 'part', minor: 60_00, reason, note: null });
  const settle = (payment: object) => ({ step: 'settle', claimId, payment });
  return { reference, today, settle };
}

const stateOf = async (client: Client, reference: string) => {
  const plan = await planOf(client, reference);
  const { ended, claims } = followUpOf(plan, 'insurance');
  const { entries } = followUpOf(plan, 'billing');
  return { how: ended?.how, owed: balanceOf(entries), payments: claims[0]?.payments };
};

it('a claim that is settled brings its payment onto the bill in one event, and takes both back', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const { reference, today, settle } = await decided(client, nowMs);
  const events = async () =>
    (await client.get<{ items: readonly CaseEvent[] }>(`/api/cases/${reference}/events`)).items;
  const before = (await events()).length;
  const id = newIdAt(nowMs);
  const payment = { way: 'enter', id, on: today, reference: 'T-7', isAnother: false };
  const body = settle(payment);
  const { changeId } = await take(client, reference, 'insurance', 'insurance', body);
  expect(await stateOf(client, reference)).toEqual({
    how: 'insurer-paid-part',
    owed: 40_00,
    payments: [id],
  });
  const told = await events();
  expect(told.length).toBe(before + 1);
  const fields = told.flatMap(({ changes }) => changes.map(({ field }) => field));
  expect(fields).toEqual(
    expect.arrayContaining(['followUps.insurance.claims', 'followUps.billing.entries']),
  );

  await client.post(`/api/changes/${changeId}/revert`, {});
  expect(await stateOf(client, reference)).toEqual({ how: undefined, owed: 100_00 });
});

it('a payment that somebody has entered before is joined, and never doubled unseen', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const { reference, today, settle } = await decided(client, nowMs);
  const bill = followUpOf(await planOf(client, reference), 'billing');
  const entry = { ...anEntrySent(nowMs, { minor: 60_00, party: 'insurer' }), on: today };
  await client.post(pathTo(reference, bill.id, 'entries'), entry);
  const unseen = { way: 'enter', id: newIdAt(nowMs), on: today, reference: null, isAnother: false };
  const refused = await stepOf(client, reference, 'insurance', 'insurance', settle(unseen));
  expect(fieldsOfProblem(refused)).toEqual({ 'body.payment.way': 'not-a-choice' });
  const joined = { way: 'join', entryId: entry.id };
  await take(client, reference, 'insurance', 'insurance', settle(joined));
  expect(await stateOf(client, reference)).toEqual({
    how: 'insurer-paid-part',
    owed: 40_00,
    payments: [entry.id],
  });
});
