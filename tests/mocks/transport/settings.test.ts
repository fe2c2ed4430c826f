import { expect, test } from 'vitest';
import { databaseName, readSettings, USUAL } from '@mocks/transport/settings';

test('the address says what the demo is like', () => {
  expect(
    readSettings('?cases=500&seed=spring&now=2026-11-24T16:00Z&chaos=7&simulator=off', null),
  ).toEqual({
    cases: 500,
    seed: 'spring',
    now: '2026-11-24T16:00:00.000Z',
    chaos: '7',
    simulator: false,
  });
});

test('what the address no longer says is as it was in this tab', () => {
  const kept = JSON.stringify({ ...USUAL, cases: 500, chaos: '7' });
  expect(readSettings('?chaos=off', kept)).toEqual({ ...USUAL, cases: 500 });
});

test.for([
  '?cases=many',
  '?cases=-3',
  '?now=yesterday',
  '?now=2400-01-01',
  '?seed=a%20b',
  '?chaos=%3Cb%3E',
])('an unreadable value is passed over: %s', (search) => {
  expect(readSettings(search, 'no JSON')).toEqual(USUAL);
});

test('another world has another database, faults have not', () => {
  expect(databaseName(USUAL)).toBe('demo');
  expect(databaseName({ ...USUAL, chaos: '7' })).toBe('demo');
  expect(databaseName({ ...USUAL, cases: 500, seed: 'spring' })).toBe('demo_500_spring');
});
