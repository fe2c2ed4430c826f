import { setupI18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Payer } from '@/domain/vocabulary';
import { estimateParts } from '@/features/case-letters/estimate-text';
import { ensureTemporal } from '@/lib/zoned-time';
import { financeDeskOf } from '@/reference/finance-desks';

beforeAll(ensureTemporal);

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const usd = (minor: number) => ({ minor, currency: 'USD' });

/** Without what sets a name apart from the words around it, and with plain spaces. */
const plain = (text: string): string =>
  text.replaceAll(/[\u2066-\u2069]/gu, '').replaceAll('\u00a0', ' ');

const saidBy = (
  payer: Payer,
  came: { deposited?: number; guaranteed?: number },
  deposit = 100_00,
) => {
  const { before, items } = estimateParts(i18n, {
    reference: 'IC-2026-000001',
    patient: { given: 'A', family: '', ownScript: null, preferred: null },
    recipient: 'B',
    estimate: { number: 2, total: usd(400_00), deposit: usd(deposit), madeAt: '' },
    deposited: 0,
    guaranteed: 0,
    payer,
    desk: financeDeskOf('rochester'),
    on: '2026-11-24',
    signer: { name: 'S', place: 'guatemala' },
    ...came,
  });
  // What every estimate begins with is the greeting, the sum, and that it is no bill.
  return { told: before.slice(3).map(plain), first: items[0] && plain(items[0].name) };
};
const PLEASE = 'Please do this before the visit:';

describe('the letter of an estimate', () => {
  it.each([
    ['self', {}, [PLEASE], 'Transfer the deposit of USD 100.00'],
    [
      'self',
      { deposited: 40_00 },
      ['We have received USD 40.00 of the deposit so far.', PLEASE],
      'Transfer the rest of the deposit, USD 60.00',
    ],
    [
      'self',
      { deposited: 150_00 },
      [
        'We have received USD 150.00: the deposit is paid, and nothing is to be transferred for it now.',
      ],
      undefined,
    ],
    ['insurer', {}, [PLEASE], 'Ask the insurer to authorize USD 400.00'],
    [
      'insurer',
      { guaranteed: 300_00 },
      ['The insurer has authorized USD 300.00 so far.', PLEASE],
      'Ask the insurer to authorize USD 400.00',
    ],
    [
      'insurer',
      { guaranteed: 400_00 },
      ['The insurer has authorized USD 400.00: nothing is to be asked of it now.'],
      undefined,
    ],
    [
      'sponsor',
      { guaranteed: 10_00 },
      ['A letter of guarantee over USD 10.00 is here so far.', PLEASE],
      'Ask for a letter of guarantee over USD 400.00',
    ],
    [
      'employer',
      { guaranteed: 400_00 },
      ['A letter of guarantee over USD 400.00 is here: nothing is to be asked for now.'],
      undefined,
    ],
  ] as const)('asks of %s, when %o came, for no more than is left', (payer, came, told, first) => {
    expect(saidBy(payer, came)).toEqual({ told, first });
  });

  it('asks for nothing where no deposit is wanted', () => {
    expect(saidBy('self', {}, 0)).toEqual({ told: [], first: undefined });
  });
});
