import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { closedDayAt } from '@/domain/calendar/closed-day';
import { officeStateAt } from '@/domain/calendar/office-state';
import {
  closeOfWorkingDayAfter,
  closeOfWorkingDayBefore,
  workingDaysBetween,
} from '@/domain/calendar/working-time';
import { calendarTableOf, dayIndexOf } from '@/domain/calendar/calendar-table';
import { ensureTemporal, localDateOf, startOfDay } from '@/lib/zoned-time';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { placeOf } from '@/reference/place';
import { figure } from '@tests/support/figure';
import { holdsOfAll } from '@tests/support/holds-of-all';

const SEED = 7;
const PLACES = [...new Set([...OFFICES, ...CAMPUSES].map(({ code }) => code))];
const at = (iso: string) => Date.parse(iso);
const someMoment = fc.integer({ min: at('2024-02-01T00:00Z'), max: at('2028-10-01T00:00Z') });

beforeAll(ensureTemporal);

describe('a day that somebody chooses', () => {
  test.for([
    ['rochester', '2026-11-25', null],
    ['rochester', '2026-11-26', { reason: 'holiday', name: 'Thanksgiving Day' }],
    ['rochester', '2026-11-28', { reason: 'weekend', name: null }],
    ['rochester', '2026-12-24', { reason: 'half-day', name: 'Christmas Eve' }],
    // Another place, other days off.
    ['london', '2026-11-26', null],
    ['united-arab-emirates', '2026-11-28', { reason: 'weekend', name: null }],
    // Half typed, or no date at all.
    ['rochester', '0002-11-28', null],
    ['rochester', '2026-02-30', null],
    ['rochester', '', null],
  ] as const)('%s on %s', ([place, date, expected]) => {
    expect(closedDayAt(place, date)).toEqual(expected);
  });
});

describe('an office at a moment', () => {
  test.for([
    // Rochester is UTC-6 in winter.
    ['rochester', '2026-11-24T16:00:00Z', 'open', null, null, '2026-11-24T23:00:00Z'],
    ['rochester', '2026-11-24T14:00:00Z', 'open', null, null, '2026-11-24T23:00:00Z'],
    ['rochester', '2026-11-24T13:59:00Z', 'closed', null, '2026-11-24T14:00:00Z', null],
    ['rochester', '2026-11-24T23:00:00Z', 'closed', null, '2026-11-25T14:00:00Z', null],
    [
      'rochester',
      '2026-11-26T16:00:00Z',
      'holiday',
      'Thanksgiving Day',
      '2026-11-30T14:00:00Z',
      null,
    ],
    ['rochester', '2026-12-24T16:00:00Z', 'open', 'Christmas Eve', null, '2026-12-24T18:00:00Z'],
    ['rochester', '2026-12-24T19:00:00Z', 'closed', 'Christmas Eve', '2026-12-28T14:00:00Z', null],
    // Saturday, and a holiday that falls on it.
    [
      'rochester',
      '2026-07-04T16:00:00Z',
      'closed',
      'Independence Day',
      '2026-07-06T13:00:00Z',
      null,
    ],
    // Friday in Dubai (UTC+4) ends at noon, and the weekend is Saturday and Sunday.
    ['united-arab-emirates', '2026-11-27T07:00:00Z', 'open', null, null, '2026-11-27T08:00:00Z'],
    ['united-arab-emirates', '2026-11-27T09:00:00Z', 'closed', null, '2026-11-30T04:00:00Z', null],
    ['united-arab-emirates', '2026-11-29T09:00:00Z', 'closed', null, '2026-11-30T04:00:00Z', null],
    // Arizona has no summer time, Minnesota has.
    ['arizona', '2026-07-01T15:00:00Z', 'open', null, null, '2026-07-02T00:00:00Z'],
    ['rochester', '2026-07-01T13:00:00Z', 'open', null, null, '2026-07-01T22:00:00Z'],
    ['india', '2026-11-28T05:00:00Z', 'open', null, null, '2026-11-28T07:30:00Z'],
  ] as const)('%s at %s is %s (%s)', ([place, now, state, holiday, opens, closes]) => {
    const found = officeStateAt(place, at(now));
    expect(found).toEqual({
      state,
      holiday,
      opensAtMs: opens === null ? null : at(opens),
      closesAtMs: closes === null ? null : at(closes),
    });
  });

  test('is as it says until it says, at any place and moment', () => {
    let cases = 0;
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), someMoment, (place, now) => {
        cases += 1;
        const found = officeStateAt(place, now);
        const changesAt = found.closesAtMs ?? found.opensAtMs ?? Number.NaN;
        expect(changesAt).toBeGreaterThan(now);
        expect((found.opensAtMs === null) === (found.state === 'open')).toBe(true);
        expect(officeStateAt(place, changesAt - 1).state === 'open').toBe(found.state === 'open');
        expect(officeStateAt(place, changesAt).state === 'open').toBe(found.state !== 'open');
      }),
      { seed: SEED, numRuns: 3_000 },
    );
    figure('clocks: office states', cases, 0, SEED);
  });

  test('refuses what is no moment, and says of one beyond all calendars only that it is shut', () => {
    expect(() => officeStateAt('peru', Number.NaN)).toThrow(RangeError);
    expect(officeStateAt('peru', at('2400-01-01T00:00Z'))).toMatchObject({ opensAtMs: null });
  });
});

describe('a compiled calendar', () => {
  test('begins each day of five years where Temporal does, at every place', () => {
    let cases = 0;
    const failed: string[] = [];
    for (const place of PLACES) {
      const table = calendarTableOf(place, at('2024-03-01T00:00Z'), at('2027-10-01T00:00Z'));
      const zone = placeOf(place).timeZone;
      for (let day = 0; day < table.dayCount; day += 1) {
        const start = table.startMs[day] ?? Number.NaN;
        const date = localDateOf(start, zone);
        cases += 1;
        if (startOfDay(date, zone) !== start || dayIndexOf(table, start) !== day) {
          failed.push(`${place} ${date}`);
        }
      }
    }
    figure('clocks: days of the calendars', cases, failed.length);
    expect(failed).toEqual([]);
  });
});

describe('a moment of any year', () => {
  const anyMoment = fc.integer({ min: at('0001-01-01T00:00Z'), max: at('9999-12-31T00:00Z') });

  test('has an answer at every place, as of the nearest day that has a calendar', () => {
    let cases = 0;
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), anyMoment, anyMoment, (place, one, other) => {
        cases += 1;
        const answers = [
          closeOfWorkingDayBefore(place, one, 3),
          closeOfWorkingDayAfter(place, one, 10),
          workingDaysBetween(place, one, other),
        ];
        expect(holdsOfAll(answers, Number.isFinite)).toBe(true);
        expect(officeStateAt(place, one).state).toMatch(/open|closed|holiday/);
      }),
      { seed: SEED, numRuns: 300 },
    );
    figure('clocks: moments of any year', cases, 0, SEED);
  });

  test('keeps the calendars as long as they were', () => {
    calendarTableOf('peru', at('2206-03-03T12:00Z'), at('2206-03-03T12:00Z'));
    const table = calendarTableOf('peru', at('9999-03-03T12:00Z'), at('9999-03-03T12:00Z'));
    expect(table.lastYear).toBe(2151);
    expect(calendarTableOf('peru', at('2206-03-03T12:00Z'), at('2206-03-03T12:00Z'))).toBe(table);
  });
});

describe('working time between two moments', () => {
  test.for([
    ['from Monday to Tuesday', '2026-11-23T22:00:00Z', '2026-11-24T14:30:00Z', 1],
    ['within one day', '2026-11-24T14:00:00Z', '2026-11-24T22:00:00Z', 0],
    ['from after closing to the next day', '2026-11-23T23:30:00Z', '2026-11-24T20:00:00Z', 0],
    ['over Thanksgiving and the weekend', '2026-11-25T16:00:00Z', '2026-11-30T16:00:00Z', 1],
    ['on to a Saturday', '2026-11-16T16:00:00Z', '2026-11-21T16:00:00Z', 4],
    ['over the Christmas Eve half day', '2026-12-23T16:00:00Z', '2026-12-28T16:00:00Z', 1],
    ['backwards', '2026-11-24T16:00:00Z', '2026-11-23T16:00:00Z', 0],
  ] as const)('%s is counted in days', ([, from, to, days]) => {
    expect(workingDaysBetween('rochester', at(from), at(to))).toBe(days);
  });

  test('never grows less with a later end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLACES),
        fc.array(someMoment, { minLength: 3, maxLength: 3 }),
        (place, moments) => {
          const [a = 0, b = 0, c = 0] = moments
            .map((ms) => Math.floor(ms / 60_000) * 60_000)
            .toSorted((x, y) => x - y);
          expect(workingDaysBetween(place, a, c)).toBeGreaterThanOrEqual(
            workingDaysBetween(place, a, b),
          );
        },
      ),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  test.for([
    ['three before a Monday', '2026-12-07T16:00:00Z', 3, '2026-12-02T23:00:00Z'],
    [
      'three before the Monday after Thanksgiving',
      '2026-11-30T16:00:00Z',
      3,
      '2026-11-23T23:00:00Z',
    ],
  ] as const)('working days are counted back: %s', ([, from, days, close]) => {
    expect(closeOfWorkingDayBefore('rochester', at(from), days)).toBe(at(close));
  });
});
