import { expect, test } from 'vitest';
import { bandOf } from '@/domain/clocks/band';

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
