import { setupI18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { addEntry } from '@/domain/follow-up/ledger-steps';
import type { NewEntry } from '@/domain/follow-up/ledger-steps';
import { entrySpec } from '@/features/case-follow-up/entry-specs';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aBilling } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const facts = () => ({
  case: aCase({ stage: 'follow-up' }),
  at: '2026-12-02T16:00:00.000Z',
  by: 'person-1',
});
const ground = {
  i18n: setupI18n({ locale: 'en', messages: { en: {} } }),
  // The entries of an account need neither.
  detail: {} as CaseDetail,
  plan: {} as CasePlanWire,
  facts,
  today: '2026-12-02',
};

it.each([
  ['100,00', '1,25', 125_00],
  ['١٠٠', '١٫٢٥', 125_00],
  ['100.00', '1.25', 125_00],
  ['100', '1,250', null],
  ['100', 'x', null],
])('%s at a rate of %s is sent as the rule takes it', (amount, rate, minor) => {
  const spec = entrySpec(ground, aBilling({ currency: 'USD' }), 'payment');
  const texts = {
    amount,
    currency: 'EUR',
    on: '2026-12-02',
    party: 'patient',
    rate,
    rateOn: '2026-12-01',
    source: 'ECB',
  };
  const read = spec.read(texts, {});
  if (minor === null) {
    expect(read).toEqual({ faults: { rate: 'invalid' } });
    return;
  }
  expect(read).toMatchObject({ body: { minor, conversion: { rate: '1.25' } } });
  const { body } = read as { body: NewEntry };
  expect(spec.schema.safeParse(body).success).toBe(true);
  expect(addEntry(facts(), aBilling({ currency: 'USD' }), body).ok).toBe(true);
});
