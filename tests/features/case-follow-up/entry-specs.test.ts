import { setupI18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { addEntry, type NewEntry } from '@/domain/follow-up/ledger-steps';
import { entrySpec } from '@/features/case-follow-up/entry-specs';
import { formatsOf } from '@/i18n/use-formats';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aBilling, anEntry } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const facts = () => ({
  case: aCase({ stage: 'follow-up' }),
  at: '2026-12-02T16:00:00.000Z',
  by: 'person-1',
});
const ground = {
  i18n: setupI18n({ locale: 'en', messages: { en: {} } }),
  formats: formatsOf('en'),
  // The entries of an account need neither.
  detail: {} as CaseDetail,
  plan: {} as CasePlanWire,
  facts,
  today: '2026-12-02',
};

const billing = aBilling({ currency: 'USD' });
const spec = entrySpec(ground, billing, 'payment');
const read = (amount: string, rate: string) => {
  const days = { on: '2026-12-02', rateOn: '2026-12-01' };
  return spec.read({ amount, rate, currency: 'EUR', party: 'patient', source: 'ECB', ...days }, {});
};

it.each([
  ['100,00', '1,25'],
  ['١٠٠', '١٫٢٥'],
  ['100.00', '1.25'],
])('%s at a rate of %s is sent as the rule takes it', (amount, rate) => {
  const told = read(amount, rate);
  expect(told).toMatchObject({ body: { minor: 125_00, conversion: { rate: '1.25' } } });
  const { body } = told as { body: NewEntry };
  expect(spec.schema.safeParse(body).success).toBe(true);
  expect(addEntry(facts(), billing, body).ok).toBe(true);
});

it.each(['1,250', 'x'])('%s is no rate', (rate) => {
  expect(read('100', rate)).toEqual({ faults: { rate: 'invalid' } });
});

it.each([
  ['0', 'too-small'],
  ['', 'required'],
  ['999999999', 'too-large'],
])('what is wrong with a rate of %j stands at the rate', (rate, fault) => {
  expect(read('100', rate)).toEqual({ faults: { rate: fault } });
});

it.each([
  ['100', 'EUR', '1.25', 'At this rate USD\u00a0125.00 is credited.', false],
  ['500', 'EUR', '999999', 'At this rate USD\u00a0499,999,500.00 is credited.', true],
  ['100', 'EUR', '', null, false],
  ['100', 'USD', '', null, false],
  ['', 'EUR', '1.25', null, false],
])('before it is sent %s %s at %j says: %s', (amount, code, rate, told, isOdd) => {
  const preview = spec.preview?.({ amount, currency: code, rate }) ?? null;
  expect(preview?.told ?? null).toBe(told);
  expect((preview?.doubt ?? null) !== null).toBe(isOdd);
});

it('an amount that stands on the account already is asked about before it is entered again', () => {
  const paid = anEntry({ kind: 'payment', minor: -40_00, party: 'patient', on: '2026-12-01' });
  const { preview } = entrySpec(ground, aBilling({ currency: 'USD', entries: [paid] }), 'payment');
  const texts = { currency: 'USD', party: 'patient', on: '2026-12-02', rate: '' };
  expect(preview?.({ ...texts, amount: '40' })?.doubt).toBe(
    'This is other money of the same amount',
  );
  expect(preview?.({ ...texts, amount: '41' })).toBeNull();
  expect(preview?.({ ...texts, amount: '40', party: 'insurer' })).toBeNull();
});
