import { expect, test } from 'vitest';
import { bandOf, turnOf } from '@/domain/clocks/band';

const row = {
  dueAt: '2026-11-24T23:00:00.000Z',
  dueTodayFrom: '2026-11-24T06:00:00.000Z',
  pausedSince: null,
};

test.for([
  ['2026-11-24T05:59:59.999Z', 'on-track'],
  ['2026-11-24T06:00:00.000Z', 'due-today'],
  ['2026-11-24T22:59:59.999Z', 'due-today'],
  ['2026-11-24T23:00:00.000Z', 'overdue'],
  ['2027-01-01T00:00:00.000Z', 'overdue'],
] as const)('at %s the clock is %s', ([now, band]) => {
  expect(bandOf(row, Date.parse(now))).toBe(band);
});

test('a clock that stands still is paused, and a case without one has no band', () => {
  const paused = { dueAt: null, dueTodayFrom: null, pausedSince: '2026-11-20T00:00:00.000Z' };
  expect(bandOf(paused, Date.parse('2026-11-24T12:00:00Z'))).toBe('paused');
  expect(bandOf({ ...paused, pausedSince: null }, Date.parse('2026-11-24T12:00:00Z'))).toBe('none');
});

const [early, late] = ['2026-11-24T06:00:00.000Z', '2026-11-30T06:00:00.000Z'];

test.for([
  ['neither clock nor hold', null, null, null],
  ['a clock', early, null, { by: 'due', at: early }],
  ['a hold that stops the clock', null, late, { by: 'review', at: late }],
  [
    'a hold of our own that is looked at before the clock ends',
    late,
    early,
    { by: 'review', at: early },
  ],
  ['a clock that ends before the hold is looked at', early, late, { by: 'due', at: early }],
  ['a clock that ends just as the hold is looked at', early, early, { by: 'due', at: early }],
] as const)('a row stands in a list by %s', ([, dueAt, holdReviewFrom, expected]) => {
  expect(turnOf({ dueAt, holdReviewFrom })).toEqual(expected);
});
