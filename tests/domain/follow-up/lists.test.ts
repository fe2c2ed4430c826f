import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AGE_BANDS, ageBandOf, ageInDays, agesBetween } from '@/domain/follow-up/age-band';
import { CHASE_FIELDS, filledTemplate, unknownFieldsOf } from '@/domain/follow-up/chase-template';
import { isUnowed } from '@/domain/follow-up/owed';
import { mayPromise } from '@/domain/follow-up/may-promise';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

const DAY_MS = 86_400_000;
const NOW_MS = Date.parse('2026-11-24T16:00:00.000Z');
const at = (ms: number): string => new Date(NOW_MS + ms).toISOString();

test('ages lie in one band each, and the ranges of lists say the same as the word of a row', () => {
  expect(
    [0, 30, 31, 60, 61, 90, 91, 400].map((days) => ageBandOf(NOW_MS - days * DAY_MS, NOW_MS)),
  ).toEqual(['0-30', '0-30', '31-60', '31-60', '61-90', '61-90', '90+', '90+']);
  expect(ageInDays(NOW_MS + DAY_MS, NOW_MS)).toBe(0);
  let cases = 0;
  fc.assert(
    fc.property(fc.integer({ min: -5 * DAY_MS, max: 500 * DAY_MS }), (ageMs) => {
      cases += 1;
      const fromMs = NOW_MS - ageMs;
      const inside = AGE_BANDS.filter((band) => {
        const { from, to } = agesBetween(band, NOW_MS);
        return (from === null || fromMs >= from) && (to === null || fromMs < to);
      });
      expect(inside).toEqual([ageBandOf(fromMs, NOW_MS)]);
    }),
    { numRuns: rounds(300, 3_000), seed: 24 },
  );
  figure('ages of follow-ups', cases, 0, 24);
});

const OPEN = {
  kind: 'report',
  ofPayers: 0,
  isClosed: false,
  waitingOn: 'specialty',
  dueAt: at(3 * DAY_MS),
  dueTodayFrom: at(2 * DAY_MS),
  pausedSince: null,
  promisedOn: null,
  promisePassesAt: null,
} as const;

test.for([
  ['the house’s own deadline', OPEN, false, { kind: 'by', at: OPEN.dueAt }],
  ['no date once it is late', { ...OPEN, dueAt: at(-1) }, false, { kind: 'call-back' }],
  ['no date where none is set', { ...OPEN, dueAt: null }, false, { kind: 'call-back' }],
  [
    'the date that they have named',
    { ...OPEN, promisedOn: '2026-11-30', promisePassesAt: at(6 * DAY_MS) },
    false,
    { kind: 'their-date', on: '2026-11-30' },
  ],
  [
    'no date once theirs has passed',
    { ...OPEN, promisedOn: '2026-11-20', promisePassesAt: at(-DAY_MS) },
    false,
    { kind: 'call-back' },
  ],
  [
    'their own move',
    { ...OPEN, waitingOn: 'patient' },
    false,
    { kind: 'their-move', on: 'patient' },
  ],
  [
    'word when others have paid, and no date of theirs',
    { ...OPEN, kind: 'billing', ofPayers: 1, waitingOn: 'insurer' },
    false,
    { kind: 'paused' },
  ],
  [
    'that their own part of a bill is their move',
    { ...OPEN, kind: 'billing', ofPayers: 1, waitingOn: 'patient' },
    false,
    { kind: 'their-move', on: 'patient' },
  ],
  ['word when it goes on', { ...OPEN, pausedSince: at(-DAY_MS) }, false, { kind: 'paused' }],
  ['nothing more once it is done', { ...OPEN, isClosed: true }, false, { kind: 'done' }],
  ['nothing at all after a death', OPEN, true, { kind: 'nothing' }],
] as const)('on the telephone one may promise %s', ([, row, isDeath, expected]) => {
  expect(mayPromise(row, isDeath, NOW_MS)).toEqual(expected);
});

test('a template is filled once: what a person’s name holds is no field', () => {
  const values = {
    receiver: 'R',
    patient: '{amount} Núñez',
    reference: 'IC-2026-000001',
    amount: 'USD 1',
    due: '–',
    sender: 'S',
  };
  expect(filledTemplate('{patient} ({reference}) {amount}{due} {sender} {x}', values)).toBe(
    '{amount} Núñez (IC-2026-000001) USD 1– S {x}',
  );
  expect(unknownFieldsOf('{patient} {x} {} {x}')).toEqual(['x', '']);
  let cases = 0;
  fc.assert(
    fc.property(fc.array(fc.string()), fc.constantFrom(...CHASE_FIELDS), (parts, field) => {
      cases += 1;
      const plain = parts.map((part) => part.replaceAll(/[{}]/gu, ''));
      const filled = filledTemplate(plain.join(`{${field}}`), values);
      expect(filled).toBe(plain.join(values[field]));
    }),
    { numRuns: rounds(300, 3_000), seed: 25 },
  );
  figure('templates filled', cases, 0, 25);
});

test.each([
  ['billing', 'patient', 1, false],
  ['billing', 'caller', 1, false],
  ['billing', 'patient', 0, true],
  ['billing', 'caller', -1, true],
  ['billing', 'patient', null, true],
  // Finance is asked for what goes back, and of other kinds nobody is asked for money.
  ['billing', 'finance', -1, false],
  ['report', 'patient', null, false],
  ['insurance', 'caller', null, false],
  ['next-visit', 'patient', null, false],
] as const)('%s, to %s, of %s: unowed is %s', (kind, whom, amount, expected) => {
  expect(isUnowed({ kind, amount, ofPayers: 0 }, whom)).toBe(expected);
});

test.each([
  ['patient', 100, 100, true],
  ['caller', 101, 100, false],
  ['sponsor', 100, 100, false],
] as const)(
  'to %s, %d of which others pay %d: unowed is %s',
  (whom, amount, ofPayers, expected) => {
    expect(isUnowed({ kind: 'billing', amount, ofPayers }, whom)).toBe(expected);
  },
);
