import { expect, test } from 'vitest';
import { birthFault, liesAhead, liesBehind } from '@/domain/life-dates';

const NOON = Date.parse('2026-11-24T12:00:00.000Z');

test.for([
  ['1895-12-31', 'too-long-ago'],
  // A hundred and thirty years, and the whole of the first of them.
  ['1896-01-01', null],
  ['2026-11-24', null],
  // In Kiribati, fourteen hours ahead, it is already that day.
  ['2026-11-25', null],
  ['2026-11-26', 'in-the-future'],
] as const)('somebody may have been born on %s: %s', ([on, fault]) => {
  expect(birthFault(on, NOON)).toBe(fault);
});

// Where the day begins first, and where it ends last, by UTC (config: fourteen hours).
test.for([
  ['2026-11-24T09:59:59.999Z', '2026-11-25', true, false],
  ['2026-11-24T10:00:00.000Z', '2026-11-25', false, false],
  ['2026-11-24T13:59:59.999Z', '2026-11-23', false, false],
  ['2026-11-24T14:00:00.000Z', '2026-11-23', false, true],
] as const)('at %s the date %s lies ahead %s, behind %s', ([at, on, ahead, behind]) => {
  const nowMs = Date.parse(at);
  expect([liesAhead(on, nowMs), liesBehind(on, nowMs)]).toEqual([ahead, behind]);
});
