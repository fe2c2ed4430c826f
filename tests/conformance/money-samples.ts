import type { CaseDetail } from '@/contract/case';
import { newIdAt } from '@/lib/new-id';
import { planOf } from './plans';
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

/** More than `aCoverage`, for the same days. */
export const anExtension = (amount = 6_000_000) => ({
  amount: usd(amount),
  fromOn: '2026-12-01',
  toOn: '2027-12-31',
});

/** A case in clearance that waits for nobody. */
export async function clearing(
  client: Client,
  fits: (detail: CaseDetail) => boolean = () => true,
): Promise<CaseDetail> {
  for (const row of client.free(await client.rows('stage=clearance&hold=off'))) {
    if (row.ownerId === null || row.transfer !== null) continue;
    const detail = await client.detail(row.reference);
    if (!fits(detail)) continue;
    client.keep(row);
    return detail;
  }
  throw new Error('No case in clearance');
}

/** A request of each POST of money, and another body of it. */
export async function moneySample(id: string, client: Client, nowMs: number) {
  if (id !== 'makeEstimate' && id !== 'addCoverage' && id !== 'chaseCoverage') return null;
  const { reference } = (await clearing(client)).case;
  if (id === 'chaseCoverage') {
    const path = `${await anExtendedCoverage(client, reference, nowMs)}/chases`;
    const body = { id: newIdAt(nowMs), answer: null };
    return { path, body, otherBody: { ...body, answer: 'They will look at it' } };
  }
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

/** The address of a coverage of which more is asked. */
export async function anExtendedCoverage(
  client: Client,
  reference: string,
  nowMs: number,
): Promise<string> {
  const coverage = aCoverage(nowMs);
  await client.post(`/api/cases/${reference}/coverages`, coverage);
  const path = `/api/cases/${reference}/coverages/${coverage.id}`;
  for (const body of [
    { status: 'received' },
    { status: 'extension-asked', extension: anExtension() },
  ]) {
    const { coverages } = await planOf(client, reference);
    const held = coverages.find(({ id }) => id === coverage.id);
    const sent = await client.send('PATCH', path, { body, ifMatch: held?.version ?? 0 });
    if (sent.status !== 200) throw new Error(sent.text);
  }
  return path;
}
