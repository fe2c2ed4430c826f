import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { newIdAt } from '@/lib/new-id';
import type { Client } from './client';

export const usd = (minor: number) => ({ minor, currency: 'USD' });

export const anEstimate = (nowMs: number, total = 5_000_000) => ({
  id: newIdAt(nowMs),
  total: usd(total),
  deposit: usd(1_000_000),
  note: null,
});

export const aCoverage = (nowMs: number, amount = 5_000_000) => ({
  id: newIdAt(nowMs),
  kind: 'guarantee',
  issuer: 'Embassy health office',
  amount: usd(amount),
  fromOn: '2026-12-01',
  toOn: '2027-12-31',
  conditions: null,
});

/** A case in clearance that waits for nobody. */
export async function clearing(client: Client): Promise<CaseDetail> {
  const rows = await client.rows('stage=clearance&hold=off');
  const row = rows.find(({ ownerId, transfer }) => ownerId !== null && transfer === null);
  if (row === undefined) throw new Error('No case in clearance');
  return client.detail(row.reference);
}

export const planOf = (client: Client, reference: string): Promise<CasePlanWire> =>
  client.get<CasePlanWire>(`/api/cases/${reference}/plan`);

/** A request of each POST of money, and another body of it. */
export async function moneySample(id: string, client: Client, nowMs: number) {
  if (id !== 'makeEstimate' && id !== 'addCoverage') return null;
  const { reference } = (await clearing(client)).case;
  if (id === 'makeEstimate') {
    const body = anEstimate(nowMs);
    const otherBody = { ...body, total: usd(6_000_000) };
    return { path: `/api/cases/${reference}/estimates`, body, otherBody };
  }
  const body = aCoverage(nowMs);
  return {
    path: `/api/cases/${reference}/coverages`,
    body,
    otherBody: { ...body, issuer: 'Ministry of Health' },
  };
}
