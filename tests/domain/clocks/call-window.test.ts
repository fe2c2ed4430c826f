import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { callWindow } from '@/domain/clocks/call-window';
import { ensureTemporal } from '@/lib/zoned-time';
import { figure } from '@tests/support/figure';

const SEED = 11;
const at = (iso: string) => Date.parse(iso);

beforeAll(ensureTemporal);

describe('the window in which a caller may be rung', () => {
  test.for([
    [
      'default hours, by day',
      'Asia/Dubai',
      null,
      null,
      '2026-11-24T08:00Z',
      '2026-11-24T16:00Z',
      null,
    ],
    [
      'default hours, at night',
      'Asia/Dubai',
      null,
      null,
      '2026-11-24T20:00Z',
      null,
      '2026-11-25T05:00Z',
    ],
    [
      'safe hours, before them',
      'Asia/Dubai',
      '14:00',
      '15:00',
      '2026-11-24T08:00Z',
      null,
      '2026-11-24T10:00Z',
    ],
    [
      'safe hours, at their end',
      'Asia/Dubai',
      '14:00',
      '15:00',
      '2026-11-24T11:00Z',
      null,
      '2026-11-25T10:00Z',
    ],
    [
      'past midnight, after it',
      'America/Lima',
      '22:00',
      '02:00',
      '2026-11-24T06:00Z',
      '2026-11-24T07:00Z',
      null,
    ],
    [
      'past midnight, before it',
      'America/Lima',
      '22:00',
      '02:00',
      '2026-11-24T04:00Z',
      '2026-11-24T07:00Z',
      null,
    ],
    ['at any hour', 'America/Lima', '00:00', '00:00', '2026-11-24T04:00Z', 'never', null],
    [
      'only from 21:00, in the morning',
      'America/Guatemala',
      '21:00',
      null,
      '2026-11-24T16:00Z',
      null,
      '2026-11-25T03:00Z',
    ],
    [
      'only from 21:00, at 21:30',
      'America/Guatemala',
      '21:00',
      null,
      '2026-11-25T03:30Z',
      '2026-11-25T04:00Z',
      null,
    ],
    [
      'only from 23:30, past midnight',
      'America/Guatemala',
      '23:30',
      null,
      '2026-11-25T06:15Z',
      '2026-11-25T06:30Z',
      null,
    ],
    [
      'only from 20:00, where the default ends',
      'America/Guatemala',
      '20:00',
      null,
      '2026-11-24T09:00Z',
      null,
      '2026-11-25T02:00Z',
    ],
    [
      'only until 08:00, at night',
      'America/Guatemala',
      null,
      '08:00',
      '2026-11-24T09:00Z',
      null,
      '2026-11-24T13:00Z',
    ],
    [
      'only from 14:00: until the default end',
      'Asia/Dubai',
      '14:00',
      null,
      '2026-11-24T11:00Z',
      '2026-11-24T16:00Z',
      null,
    ],
    [
      'over a skipped hour',
      'America/Chicago',
      '02:30',
      '04:00',
      '2026-03-08T08:00Z',
      null,
      '2026-03-08T08:30Z',
    ],
  ] as const)('%s', ([, timeZone, safeFrom, safeTo, now, closes, opens]) => {
    expect(callWindow({ timeZone, safeFrom, safeTo }, at(now))).toEqual({
      isOpen: opens === null,
      closesAtMs: closes === null || closes === 'never' ? null : at(closes),
      opensAtMs: opens === null ? null : at(opens),
    });
  });

  test('is as it says until it says, in any zone', () => {
    const time = fc
      .record({ hour: fc.integer({ min: 0, max: 23 }), half: fc.boolean() })
      .map(({ hour, half }) => `${String(hour).padStart(2, '0')}:${half ? '30' : '00'}`);
    let cases = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        time,
        time,
        fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2028-01-01T00:00Z') }),
        (timeZone, safeFrom, safeTo, now) => {
          fc.pre(safeFrom !== safeTo);
          cases += 1;
          const facts = { timeZone, safeFrom, safeTo };
          const found = callWindow(facts, now);
          const changesAt = found.closesAtMs ?? found.opensAtMs ?? Number.NaN;
          expect(changesAt).toBeGreaterThan(now);
          expect(callWindow(facts, changesAt - 1).isOpen).toBe(found.isOpen);
          expect(callWindow(facts, changesAt).isOpen).toBe(!found.isOpen);
        },
      ),
      { seed: SEED, numRuns: 5_000 },
    );
    figure('clocks: call windows', cases, 0, SEED);
  });
});
