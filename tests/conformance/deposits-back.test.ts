import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import { planOf } from './plans';
import { type Client, signInRole } from './client';
import { anEntrySent, followUpOf, take } from './follow-up-samples';
import { openTarget } from './target';

const target = openTarget();
const DAY_MS = 86_400_000;
const WITHDRAWN = { outcome: 'withdrawn', reason: 'Care at home', alternative: null };

const act = async (
  client: Client,
  reference: string,
  step: string,
  body: unknown,
): Promise<{ readonly changeId: string; readonly detail: CaseDetail }> => {
  const { version } = (await client.detail(reference)).case;
  return client.post(`/api/cases/${reference}/${step}`, body, { ifMatch: version });
};

const listed = async (client: Client, reference: string): Promise<readonly FollowUpListRow[]> =>
  (await client.get<{ items: FollowUpListRow[] }>(`/api/follow-ups?reference=${reference}`)).items;

/** Somebody who has paid, and has not come yet. */
async function paid(client: Client): Promise<readonly [string, number]> {
  for (const { reference, transfer } of await client.rows('stage=preparing&payer=self&hold=off')) {
    if (transfer !== null) continue;
    const { coverages, followUps } = await planOf(client, reference);
    const deposits = coverages.filter(
      ({ kind, receivedAt, amount }) =>
        kind === 'deposit' && receivedAt !== null && amount.currency === 'USD',
    );
    if (followUps.length > 0 || deposits.length === 0) continue;
    return [reference, deposits.reduce((sum, { amount }) => sum + amount.minor, 0)];
  }
  throw new Error('Nobody has paid beforehand');
}

describe('a deposit of a case that closes before the journey', () => {
  it('opens the bill by which it goes back within 30 days, and undone there is none', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const [reference, minor] = await paid(client);
    const { changeId } = await act(client, reference, 'close', WITHDRAWN);
    const [row] = await listed(client, reference);
    expect(row).toMatchObject({ kind: 'billing', amount: -minor, waitingOn: 'finance' });
    const days = (Date.parse(row?.dueAt ?? '') - nowMs) / DAY_MS;
    expect([days > 29, days < 32]).toEqual([true, true]);
    expect((await client.detail(reference)).case.progress.openFollowUps).toEqual(['billing']);

    await client.post(`/api/changes/${changeId}/revert`, {});
    expect((await planOf(client, reference)).followUps).toEqual([]);
  });

  it('is given back and settled without a bill, and covers nothing when the case is opened again', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const [reference, minor] = await paid(client);
    await act(client, reference, 'close', WITHDRAWN);
    const { id } = followUpOf(await planOf(client, reference), 'billing');
    const entry = anEntrySent(nowMs, { kind: 'refund', minor });
    await client.post(`/api/cases/${reference}/follow-ups/${id}/entries`, entry);
    const { plan } = await take(client, reference, 'billing', 'billing', {
      step: 'settle',
      note: null,
    });
    expect(followUpOf(plan, 'billing').ended?.how).toBe('refunded');

    const { detail } = await act(client, reference, 'reopen', { reason: 'They come after all' });
    expect([detail.case.stage, detail.case.progress.coverageMet]).toEqual(['clearance', false]);
    const deposits = (await planOf(client, reference)).coverages.filter(
      ({ kind, receivedAt }) => kind === 'deposit' && receivedAt !== null,
    );
    expect(new Set(deposits.map(({ status }) => status))).toEqual(new Set(['ended']));
  });

  it('covers as before where the case is opened again and nobody has touched the bill', async () => {
    const client = await signInRole(target, 'supervisor');
    const [reference] = await paid(client);
    const before = await planOf(client, reference);
    await act(client, reference, 'close', WITHDRAWN);
    const { detail } = await act(client, reference, 'reopen', { reason: 'They come after all' });
    expect(detail.case.progress).toMatchObject({ coverageMet: true, openFollowUps: [] });
    const after = await planOf(client, reference);
    expect([after.followUps, after.coverages]).toEqual([[], before.coverages]);
  });
});
