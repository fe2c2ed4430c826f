import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClockAmount, ClockStart } from '@/domain/clocks/clock-start';
import { computeDeadline } from '@/domain/clocks/deadline';
import { explainDeadline } from '@/domain/clocks/explain-deadline';
import { addDays, ensureTemporal, localDateOf, startOfDay } from '@/lib/zoned-time';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { placeOf } from '@/reference/place';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { plainDeadline } from './deadline-oracle';

const SEED = 20_261_124;
const HOUR_MS = 3_600_000;
const PLACES = [...new Set([...OFFICES, ...CAMPUSES].map(({ code }) => code))];
const at = (iso: string) => Date.parse(iso);

beforeAll(ensureTemporal);

const days = (n: number): ClockAmount => ({ unit: 'working-days', n });
const hours = (n: number): ClockAmount => ({ unit: 'working-hours', n });
const calendarDays = (n: number): ClockAmount => ({ unit: 'calendar-days', n });

function aClock(from: string, amount: ClockAmount, over: Partial<ClockStart> = {}): ClockStart {
  return { fromMs: at(from), amount, place: 'rochester', pauses: [], ...over };
}

function aPause(from: string, to: string | null) {
  return { fromMs: at(from), toMs: to === null ? null : at(to) };
}

describe('a deadline', () => {
  // Rochester is open 08:00–17:00, UTC-6: 14:00–23:00 UTC in winter.
  test.for<readonly [string, ClockStart, string]>([
    ['counts from the day it starts on', aClock('2026-11-17T16:00Z', days(2)), '2026-11-19T23:00Z'],
    ['counts that day before opening', aClock('2026-11-17T07:00Z', days(2)), '2026-11-19T23:00Z'],
    [
      'counts the next day after closing',
      aClock('2026-11-17T23:00Z', days(2)),
      '2026-11-20T23:00Z',
    ],
    ['counts from Monday on a Saturday', aClock('2026-11-14T16:00Z', days(2)), '2026-11-18T23:00Z'],
    ['skips holidays and the weekend', aClock('2026-11-25T16:00Z', days(1)), '2026-11-30T23:00Z'],
    ['skips a half day', aClock('2026-12-23T16:00Z', days(1)), '2026-12-28T23:00Z'],
    ['is today for no days', aClock('2026-11-17T16:00Z', days(0)), '2026-11-17T23:00Z'],
    ['keeps wall time over summer time', aClock('2026-03-06T16:00Z', days(1)), '2026-03-09T22:00Z'],
    ['runs in open hours', aClock('2026-11-17T16:00Z', hours(4)), '2026-11-17T20:00Z'],
    ['goes on the next morning', aClock('2026-11-17T21:00Z', hours(4)), '2026-11-18T16:00Z'],
    [
      'is at closing, not the next opening',
      aClock('2026-11-17T19:00Z', hours(4)),
      '2026-11-17T23:00Z',
    ],
    ['starts at opening in the night', aClock('2026-11-17T05:00Z', hours(4)), '2026-11-17T18:00Z'],
    ['runs on a half day until noon', aClock('2026-12-24T16:00Z', hours(4)), '2026-12-28T16:00Z'],
    ['takes half hours', aClock('2026-11-17T16:00Z', hours(0.5)), '2026-11-17T16:30Z'],
    ['ends a date at 23:59', aClock('2026-11-17T16:00Z', calendarDays(30)), '2026-12-18T05:59Z'],
    ['ends the date itself', aClock('2026-11-17T16:00Z', calendarDays(0)), '2026-11-18T05:59Z'],
    [
      'keeps the Friday of the Emirates as a short working day',
      aClock('2026-11-26T06:00Z', days(1), { place: 'united-arab-emirates' }),
      '2026-11-27T08:00Z',
    ],
    [
      'works Saturday mornings in India',
      aClock('2026-11-27T06:00Z', days(1), { place: 'india' }),
      '2026-11-28T07:30Z',
    ],
    [
      'gives back the days whose closing a pause covers',
      aClock('2026-11-16T16:00Z', days(2), {
        pauses: [aPause('2026-11-17T16:00Z', '2026-11-19T16:00Z')],
      }),
      '2026-11-20T23:00Z',
    ],
    [
      'gives back no day for a pause within one',
      aClock('2026-11-16T16:00Z', days(2), {
        pauses: [aPause('2026-11-17T16:00Z', '2026-11-17T20:00Z')],
      }),
      '2026-11-18T23:00Z',
    ],
    [
      'gives back open time to a clock in hours',
      aClock('2026-11-17T16:00Z', hours(4), {
        pauses: [aPause('2026-11-17T17:00Z', '2026-11-18T15:00Z')],
      }),
      '2026-11-18T18:00Z',
    ],
    [
      'gives back midnights to a clock in dates',
      aClock('2026-11-16T16:00Z', calendarDays(2), {
        pauses: [aPause('2026-11-17T16:00Z', '2026-11-19T16:00Z')],
      }),
      '2026-11-21T05:59Z',
    ],
    [
      'counts overlapping pauses once',
      aClock('2026-11-16T16:00Z', days(2), {
        pauses: [
          aPause('2026-11-18T10:00Z', '2026-11-19T16:00Z'),
          aPause('2026-11-17T16:00Z', '2026-11-18T16:00Z'),
        ],
      }),
      '2026-11-20T23:00Z',
    ],
    [
      'is not moved by a pause that began after it was missed',
      aClock('2026-11-16T16:00Z', days(1), {
        pauses: [aPause('2026-11-18T16:00Z', '2026-11-24T16:00Z')],
      }),
      '2026-11-17T23:00Z',
    ],
    [
      'is not moved by a pause that ended before it started',
      aClock('2026-11-16T16:00Z', days(1), {
        pauses: [aPause('2026-11-10T16:00Z', '2026-11-12T16:00Z')],
      }),
      '2026-11-17T23:00Z',
    ],
  ])('%s', ([, start, due]) => {
    expect(new Date(computeDeadline(start).dueAtMs ?? 0)).toEqual(new Date(at(due)));
  });

  test('is none while paused, and says since when', () => {
    const pauses = [
      aPause('2026-11-17T16:00Z', '2026-11-17T18:00Z'),
      aPause('2026-11-18T16:00Z', null),
    ];
    expect(computeDeadline(aClock('2026-11-16T16:00Z', days(5), { pauses }))).toEqual({
      dueAtMs: null,
      dueTodayFromMs: null,
      pausedSinceMs: at('2026-11-18T16:00Z'),
      pausedMs: 2 * HOUR_MS,
    });
  });

  test.for([days(-1), days(1.5), hours(-1), hours(0), days(Number.NaN), calendarDays(0.5)])(
    'refuses to run for $n $unit',
    (amount) => {
      expect(() => computeDeadline(aClock('2026-11-16T16:00Z', amount))).toThrow(RangeError);
    },
  );

  test.for(['0001-01-01T16:00Z', '1900-06-01T16:00Z', '2206-03-03T16:00Z', '9999-12-31T16:00Z'])(
    'is somewhere in the calendars for a clock that began in no year of theirs: %s',
    (from) => {
      for (const amount of [days(3), hours(4), calendarDays(30)]) {
        const clock = aClock(from, amount);
        expect(Number.isFinite(computeDeadline(clock).dueAtMs)).toBe(true);
        expect(explainDeadline(clock).countedOn.length).toBeGreaterThan(0);
      }
    },
  );

  test('agrees with counting day by day', () => {
    let cases = 0;
    const failed: string[] = [];
    fc.assert(
      fc.property(aStart, (start) => {
        cases += 1;
        if (computeDeadline(start).dueAtMs !== plainDeadline(start))
          failed.push(JSON.stringify(start));
      }),
      { seed: SEED, numRuns: rounds(1_500, 20_000) },
    );
    figure('clocks: deadline against counting by hand', cases, failed.length, SEED);
    expect(failed).toEqual([]);
  });

  test('is due today from the midnight of its own date, in the zone of the place', () => {
    fc.assert(
      fc.property(aStart, (start) => {
        const { dueAtMs, dueTodayFromMs } = computeDeadline(start);
        const zone = placeOf(start.place).timeZone;
        expect(dueTodayFromMs).toBe(startOfDay(localDateOf(dueAtMs ?? 0, zone), zone));
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  test('never comes earlier for a later start, a longer amount or a longer pause', () => {
    let cases = 0;
    fc.assert(
      fc.property(aStart, fc.integer({ min: 0, max: 20 * 24 }), (start, more) => {
        cases += 1;
        const due = dueOf(start);
        expect(
          dueOf({ ...start, fromMs: start.fromMs + more * HOUR_MS, pauses: [] }),
        ).toBeGreaterThanOrEqual(dueOf({ ...start, pauses: [] }));
        expect(
          dueOf({ ...start, amount: { ...start.amount, n: start.amount.n + more } }),
        ).toBeGreaterThanOrEqual(due);
        const longer = start.pauses.map(({ fromMs, toMs }) => ({
          fromMs,
          toMs: (toMs ?? fromMs) + more * HOUR_MS,
        }));
        expect(dueOf({ ...start, pauses: longer })).toBeGreaterThanOrEqual(due);
        expect(due).toBeGreaterThanOrEqual(start.fromMs);
      }),
      { seed: SEED, numRuns: 3_000 },
    );
    figure('clocks: deadlines are monotone', cases, 0, SEED);
  });

  test('is never missed by a pause alone, and a missed one stays missed', () => {
    fc.assert(
      fc.property(
        aStart,
        fc.integer({ min: 1, max: 60 * 24 }),
        fc.integer({ min: 1, max: 60 * 24 }),
        (start, after, length) => {
          const bare = { ...start, pauses: [] };
          const due = dueOf(bare);
          const fromMs = start.fromMs + after * HOUR_MS;
          const toMs = fromMs + length * HOUR_MS;
          const paused = dueOf({ ...bare, pauses: [{ fromMs, toMs }] });
          expect(fromMs >= due ? paused === due : paused >= toMs).toBe(true);
        },
      ),
      { seed: SEED, numRuns: 3_000 },
    );
  });
});

describe('the explanation of a deadline', () => {
  test('says which days were counted, skipped and why', () => {
    const explained = explainDeadline(aClock('2026-12-22T16:00Z', days(3)));
    expect(explained.dayZeroOn).toBe('2026-12-22');
    expect(explained.countedOn).toEqual(['2026-12-23', '2026-12-28', '2026-12-29']);
    expect(explained.skipped.map(({ on, reason, name }) => [on, reason, name ?? null])).toEqual([
      ['2026-12-24', 'half-day', 'Christmas Eve'],
      ['2026-12-25', 'holiday', 'Christmas Day'],
      ['2026-12-26', 'weekend', null],
      ['2026-12-27', 'weekend', null],
    ]);
  });

  test.each([
    ['the day on which it began', aClock('2026-11-16T16:00Z', days(2)), '2026-11-16', 'begun'],
    ['the day after closing', aClock('2026-11-17T04:07Z', days(2)), '2026-11-17', 'after-closing'],
    [
      'Monday after a Saturday',
      aClock('2026-11-14T16:00Z', days(2)),
      '2026-11-16',
      'after-skipped',
    ],
    [
      'the day on which a pause was over',
      aClock('2026-11-16T16:00Z', days(2), {
        pauses: [aPause('2026-11-16T17:00Z', '2026-11-18T16:00Z')],
      }),
      '2026-11-18',
      'after-pause',
    ],
    ['any day of a calendar', aClock('2026-11-17T04:07Z', calendarDays(2)), '2026-11-16', 'begun'],
  ] as const)('says why day 0 is %s', (_day, start, dayZeroOn, dayZeroReason) => {
    expect(explainDeadline(start)).toMatchObject({ dayZeroOn, dayZeroReason });
  });

  test('leaves no day out: each is day 0, counted, skipped or paused', () => {
    let cases = 0;
    const failed: string[] = [];
    fc.assert(
      fc.property(aStart, (start) => {
        if (start.amount.unit === 'working-hours') return;
        cases += 1;
        const explained = explainDeadline(start);
        const { timeZone } = placeOf(start.place);
        const firstOn = localDateOf(start.fromMs, timeZone);
        const told = new Set([
          explained.dayZeroOn,
          ...explained.countedOn,
          ...explained.skipped.map(({ on }) => on),
          ...explained.pausedOn,
        ]);
        // The date of the beginning is told as such, also after closing time.
        for (let on = addDays(firstOn, 1); on <= localDateOf(explained.dueAtMs ?? 0, timeZone);) {
          if (!told.has(on)) failed.push(`${on} of ${JSON.stringify(start)}`);
          on = addDays(on, 1);
        }
      }),
      { seed: SEED, numRuns: rounds(1_000, 10_000) },
    );
    figure('clocks: days that an explanation leaves out', cases, failed.length, SEED);
    expect(failed).toEqual([]);
  });

  test('says which days a pause gave back', () => {
    const pauses = [aPause('2026-11-17T16:00Z', '2026-11-19T16:00Z')];
    const explained = explainDeadline(aClock('2026-11-16T16:00Z', days(2), { pauses }));
    expect(explained.pausedOn).toEqual(['2026-11-17', '2026-11-18']);
    expect(explained.countedOn).toEqual(['2026-11-19', '2026-11-20']);
    expect(explained.pausedMs).toBe(48 * HOUR_MS);
  });

  test('leaves out a pause that moved nothing', () => {
    const pauses = [aPause('2026-11-18T16:00Z', '2026-11-24T16:00Z')];
    const explained = explainDeadline(aClock('2026-11-16T16:00Z', days(1), { pauses }));
    expect(explained.pauses).toEqual([]);
    expect(explained.pausedMs).toBe(0);
  });

  test('stops counting where an open pause began', () => {
    const pauses = [aPause('2026-11-18T16:00Z', null)];
    const explained = explainDeadline(aClock('2026-11-16T16:00Z', days(5), { pauses }));
    expect(explained.countedOn).toEqual(['2026-11-17']);
    expect(explained.dueAtMs).toBeNull();
    expect(explained.pausedSinceMs).toBe(at('2026-11-18T16:00Z'));
  });

  test('agrees with the computation, and its days add up', () => {
    let cases = 0;
    const failed: string[] = [];
    fc.assert(
      fc.property(aStart, (start) => {
        cases += 1;
        const computed = computeDeadline(start);
        const explained = explainDeadline(start);
        const due = computed.dueAtMs ?? 0;
        const isInDays = start.amount.unit !== 'working-hours';
        const all = [...explained.countedOn, ...explained.skipped.map(({ on }) => on)];
        const lastOn = localDateOf(due, placeOf(start.place).timeZone);
        const holds =
          explained.dueAtMs === due &&
          explained.pausedMs === computed.pausedMs &&
          explained.pausedMs ===
            explained.pauses.reduce((sum, p) => sum + (p.toMs ?? 0) - p.fromMs, 0) &&
          new Set(all).size === all.length &&
          explained.countedOn.join() === explained.countedOn.toSorted().join() &&
          (!isInDays || explained.countedOn.length === start.amount.n) &&
          (!isInDays || start.amount.n === 0 || explained.countedOn.at(-1) === lastOn);
        if (!holds) failed.push(JSON.stringify(start));
      }),
      { seed: SEED, numRuns: rounds(5_000, 50_000) },
    );
    figure('clocks: explanation against deadline', cases, failed.length, SEED);
    expect(failed).toEqual([]);
  });
});

/** Any clock of five years: every place and unit, up to three finished pauses, on whole minutes. */
const aStart: fc.Arbitrary<ClockStart> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    unit: fc.constantFrom<ClockAmount['unit']>('working-days', 'working-hours', 'calendar-days'),
    n: fc.integer({ min: 0, max: 40 }),
    fromMinute: fc.integer({
      min: at('2024-02-01T00:00Z') / 60_000,
      max: at('2028-06-01T00:00Z') / 60_000,
    }),
    pauses: fc.array(
      fc.record({
        after: fc.integer({ min: -2_000, max: 60_000 }),
        length: fc.integer({ min: 1, max: 30_000 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ place, unit, n, fromMinute, pauses }) => ({
    fromMs: fromMinute * 60_000,
    // No clock runs for no hours.
    amount: { unit, n: unit === 'working-hours' ? n + 1 : n },
    place,
    pauses: pauses.map(({ after, length }) => ({
      fromMs: (fromMinute + after) * 60_000,
      toMs: (fromMinute + after + length) * 60_000,
    })),
  }));

/** The due moment; all pauses of the tests that ask are finished. */
function dueOf(start: ClockStart): number {
  return computeDeadline(start).dueAtMs ?? Number.NaN;
}
