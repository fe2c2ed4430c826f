import type { Coverage, Estimate } from '@/domain/plan/money';

/** In minor units. */
export const usd = (minor: number) => ({ minor, currency: 'USD' });

/** One that has gone out; say what matters. */
export const anEstimate = (over: Partial<Estimate> = {}): Estimate => ({
  id: 'e1',
  version: 1,
  caseId: 'c',
  number: 1,
  total: usd(1_000_000),
  deposit: usd(250_000),
  note: null,
  status: 'sent',
  madeAt: '2026-11-02T15:00:00.000Z',
  madeBy: 'p',
  ...over,
});

/** A deposit that has come; say what matters. */
export const aCoverage = (over: Partial<Coverage> = {}): Coverage => ({
  id: 'k1',
  version: 1,
  caseId: 'case-1',
  kind: 'deposit',
  issuer: 'Family account',
  policyNumber: null,
  amount: usd(100_00),
  fromOn: '2026-11-01',
  toOn: '2026-11-20',
  conditions: null,
  status: 'received',
  askedAt: '2026-11-02T16:00:00.000Z',
  receivedAt: '2026-11-05T16:00:00.000Z',
  extension: null,
  ...over,
});
