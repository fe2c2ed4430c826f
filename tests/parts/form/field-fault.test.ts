import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { MakeEstimate } from '@/contract/plan/money';
import { AddEntry, StepBilling } from '@/contract/plan/follow-up-steps';
import { OfferStay } from '@/contract/plan/lodging';
import { type FieldFault, faultsOf, faultWords, rangeFault } from '@/parts/form/field-fault';
import { readCount } from '@/parts/form/read-count';
import { readMoney } from '@/parts/form/read-money';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
/** The platform keeps a currency and its amount together by another space. */
const wordsOf = (fault: FieldFault): string => faultWords(i18n, fault).replaceAll('\u00a0', ' ');

/** What is told at each path of a body that does not fit. */
function toldOf(schema: z.ZodMiniType, body: Readonly<Record<string, unknown>>) {
  const { error } = z.safeParse(schema, body);
  return Object.fromEntries(
    Object.entries(faultsOf(error?.issues ?? [], body)).map(([path, fault]) => [
      path,
      wordsOf(fault ?? 'invalid'),
    ]),
  );
}

test('an amount that is more than can be stored is told with the most, in its own money', () => {
  const deposit = { minor: 0, currency: 'USD' };
  const asked = (minor: number, currency: string) =>
    toldOf(MakeEstimate, { total: { minor, currency }, deposit })['total.minor'];
  expect(asked(100_000_000_001, 'USD')).toBe('At most USD 1,000,000,000.00');
  expect(asked(100_000_000_001, 'JPY')).toBe('At most JPY 100,000,000,000');
  expect(asked(-1, 'KWD')).toBe('At least KWD 0.000');
  const entry = { kind: 'payment', minor: 100_000_000_001, currency: 'EUR' };
  expect(toldOf(AddEntry, entry)['minor']).toBe('At most EUR 1,000,000,000.00');
});

test('a bare number is told with its end, minor units of no named currency without', () => {
  expect(toldOf(OfferStay, { beds: 21, minutesToCampus: -1 })).toMatchObject({
    beds: 'At most 20',
    minutesToCampus: 'At least 0',
  });
  const lines = { step: 'reconcile', estimated: 100_000_000_001 };
  expect(toldOf(StepBilling, lines)['estimated']).toBe('This is more than can be.');
});

test('a choice that nobody has made is missing, and one that is none is told as that', () => {
  const told = (kind: unknown) => toldOf(OfferStay, { kind })['kind'];
  expect(['', undefined, null].map(told)).toEqual(Array(3).fill('This is needed.'));
  expect(told('palace')).toBe('Choose one of the list.');
});

test.for([
  ['9999999999', 'USD', 'At most USD 1,000,000,000.00'],
  ['－５', 'usd', 'At least USD 0.00'],
  ['', 'USD', 'This is needed.'],
  ['5 or so', 'USD', 'This cannot be read. Check how it is written.'],
] as const)('an amount of %s %s as it is read: %s', ([typed, currency, told]) => {
  const read = readMoney(typed, currency);
  expect(read.ok ? null : wordsOf(read.fault)).toBe(told);
});

test('an amount in the letters and digits of full width is one', () => {
  const money = { minor: 1_500_25, currency: 'USD' };
  expect(readMoney('１，５００．２５', 'ＵＳＤ')).toEqual({ ok: true, money });
});

test.for([
  ['60', null],
  ['６０', null],
  ['٦٠', null],
  [' 5 ', null],
  ['4', { code: 'too-small', limit: 5 }],
  ['-5', { code: 'too-small', limit: 5 }],
  ['－５', { code: 'too-small', limit: 5 }],
  ['99999', { code: 'too-large', limit: 2_160 }],
  ['1.5', 'invalid'],
  ['an hour', 'invalid'],
  ['', 'invalid'],
] as const)('%j minutes between 5 and 2,160', ([typed, fault]) => {
  expect(rangeFault(readCount(typed), 5, 2_160)).toEqual(fault);
});
