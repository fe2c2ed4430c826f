import { expect, it } from 'vitest';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import { newIdAt } from '@/lib/new-id';
import { signInRole } from './client';
import { aBill, anEntrySent, dayAt, followUpOf, homeAgain, take } from './follow-up-samples';
import { openTarget } from './target';

const target = openTarget();

interface Answers {
  readonly items: readonly { readonly problem: { readonly refusal?: { code: string } } | null }[];
}

it('a bill that an insurer was asked to pay waits for the insurer, and no family is asked for it', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const on = dayAt(nowMs);
  const { detail, plan } = await homeAgain(client, nowMs, ['billing', 'insurance']);
  const { reference } = detail.case;
  const { id } = followUpOf(plan, 'billing');
  const claimId = followUpOf(plan, 'insurance').claims[0]?.id;
  const claim = (body: object) =>
    take(client, reference, 'insurance', 'insurance', { ...body, claimId });
  const rowNow = async (): Promise<FollowUpListRow | undefined> =>
    (await client.get<{ items: readonly FollowUpListRow[] }>(`/api/follow-ups?id=${id}`)).items[0];
  const blockerNow = async () => (await client.detail(reference)).case.progress.followUps;

  await take(client, reference, 'billing', 'billing', aBill(nowMs));
  const statement = { step: 'statement', id: newIdAt(nowMs), way: 'post', dueOn: on };
  await take(client, reference, 'billing', 'billing', statement);
  expect(await rowNow()).toMatchObject({ amount: 100_00, ofPayers: 0, waitingOn: 'patient' });

  await claim({ step: 'gather', gathered: ['itemized-bill', 'medical-report'] });
  const claimed = { minor: 100_00, currency: 'USD' };
  await claim({ step: 'file', claimed, filedOn: on, number: null });
  const row = await rowNow();
  expect(row).toMatchObject({ amount: 100_00, ofPayers: 100_00, waitingOn: 'insurer' });
  const standings = await blockerNow();
  expect(standings?.find(({ kind }) => kind === 'billing')?.on).toBe('insurer');

  const chase = async () => {
    const version = (await rowNow())?.version;
    const item = { followUpId: id, version, id: newIdAt(nowMs), asked: 'Please pay' };
    const body = { whom: 'patient', way: 'e-mail', items: [item] };
    return (await client.post<Answers>('/api/bulk/chases', body)).items[0]?.problem ?? null;
  };
  expect((await chase())?.refusal?.code).toBe('nothing-owed');

  const decision = { step: 'decide', on, result: 'part', minor: 60_00, reason: 'not-covered' };
  await claim({ ...decision, note: null });
  expect(await rowNow()).toMatchObject({ ofPayers: 60_00, waitingOn: 'patient' });
  await take(
    client,
    reference,
    'billing',
    'entries',
    anEntrySent(nowMs, { minor: 60_00, party: 'insurer' }),
  );
  expect(await rowNow()).toMatchObject({ amount: 40_00, ofPayers: 0, waitingOn: 'patient' });
  expect(await chase()).toBeNull();
});
