import type { Estimate } from '@/domain/plan/money';

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
