import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  ensureTemporal,
  instantOf,
  isPlainDate,
  isTimeZone,
  localDateOf,
  localTimeOf,
  minuteOfLocalDay,
  resolveLocal,
  startOfDay,
  weekdayOf,
} from '@/lib/zoned-time';
import { figure } from '@tests/support/figure';

const SEED = 20_261_124;
const ZONES = Intl.supportedValuesOf('timeZone');
/** 24 months around the year the holidays are centred on. */
const FIRST = '2026-01-01';
const DAYS = 730;

beforeAll(ensureTemporal);

describe('a plain date', () => {
  test('never shifts, in any zone, on any day of 24 months', () => {
    let cases = 0;
    const failed: string[] = [];
    for (const zone of ZONES) {
      for (let day = 0; day < DAYS; day += 1) {
        const date = addDays(FIRST, day);
        cases += 1;
        // Noon and the first moment of the day are read back as the day they were made from.
        const isKept =
          localDateOf(instantOf(date, 720, zone), zone) === date &&
          localDateOf(instantOf(date, 0, zone), zone) === date;
        if (!isKept) failed.push(`${zone} ${date}`);
      }
    }
    figure('F4 plain dates', cases, failed.length);
    expect(failed).toEqual([]);
  });

  test.for([
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['0000-01-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
  ] as const)('%s exists: %s', ([text, exists]) => {
    expect(isPlainDate(text)).toBe(exists);
  });

  test('adds and subtracts as days do, over leap days and years', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(weekdayOf('2026-11-24')).toBe(2);
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween('2026-11-24', addDays('2026-11-24', days))).toBe(days);
      }),
      { seed: SEED },
    );
  });
});

describe('the wall clock', () => {
  test('agrees with Temporal at any moment and any wall time, in any zone', () => {
    let cases = 0;
    const failed: string[] = [];
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }),
        (zone, ms) => {
          const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
          const date = there.toPlainDate().toString();
          const minute = there.hour * 60 + there.minute;
          const back = there.toPlainDateTime().round('minute').toZonedDateTime(zone);
          const wall = back.toPlainDateTime();
          const again = instantOf(
            wall.toPlainDate().toString(),
            wall.hour * 60 + wall.minute,
            zone,
          );
          cases += 1;
          const isSame =
            localDateOf(ms, zone) === date &&
            minuteOfLocalDay(ms, zone) === minute &&
            again === wall.toZonedDateTime(zone).epochMilliseconds;
          if (!isSame) failed.push(`${zone} ${ms}`);
        },
      ),
      { seed: SEED, numRuns: 10_000 },
    );
    figure('F4 wall clock against Temporal', cases, failed.length, SEED);
    expect(failed).toEqual([]);
  });

  test('agrees with Temporal around each jump of the clocks of 24 months', () => {
    let cases = 0;
    const failed: string[] = [];
    for (const { zone, atMs } of jumps()) {
      for (let minutes = -180; minutes <= 180; minutes += 30) {
        const ms = atMs + minutes * 60_000;
        const wall = Temporal.Instant.fromEpochMilliseconds(ms)
          .toZonedDateTimeISO(zone)
          .toPlainDateTime();
        // The wall time itself, and one that the jump may have skipped.
        for (const asked of [wall, wall.add({ minutes: 60 })]) {
          cases += 1;
          const minute = asked.hour * 60 + asked.minute;
          const ours = instantOf(asked.toPlainDate().toString(), minute, zone);
          if (ours !== asked.toZonedDateTime(zone).epochMilliseconds)
            failed.push(`${zone} ${asked.toString()}`);
        }
      }
    }
    figure('F4 jumps of the clocks against Temporal', cases, failed.length);
    expect(failed).toEqual([]);
  });

  test('asks at each gap and overlap of 24 months, and nowhere else', () => {
    let cases = 0;
    const failed: string[] = [];
    for (const { zone, atMs, jumpMs } of jumps()) {
      const insideMs = jumpMs > 0 ? atMs - 60_000 : atMs + 60_000;
      const wall = Temporal.Instant.fromEpochMilliseconds(insideMs)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime();
      const inside = jumpMs > 0 ? wall.add({ minutes: 2 }) : wall;
      const asked = resolveLocal(
        inside.toPlainDate().toString(),
        inside.toPlainTime().toString({ smallestUnit: 'minute' }),
        zone,
      );
      const dayBefore = addDays(inside.toPlainDate().toString(), -2);
      cases += 1;
      const isRight =
        asked.kind === (jumpMs > 0 ? 'gap' : 'overlap') &&
        resolveLocal(dayBefore, '12:00', zone).kind === 'exact';
      if (!isRight) failed.push(`${zone} ${inside.toString()} ${asked.kind}`);
    }
    figure('F4 gap and overlap ask', cases, failed.length);
    expect(cases).toBeGreaterThan(200);
    expect(failed).toEqual([]);
  });

  test('names both moments of a doubled hour, and those beside a skipped one', () => {
    const first = Date.parse('2026-11-01T06:30:00Z');
    expect(resolveLocal('2026-11-01', '01:30', 'America/Chicago')).toEqual({
      kind: 'overlap',
      first,
      second: first + 3_600_000,
    });
    const after = Date.parse('2026-03-08T08:30:00Z');
    expect(resolveLocal('2026-03-08', '02:30', 'America/Chicago')).toEqual({
      kind: 'gap',
      before: after - 3_600_000,
      after,
    });
  });

  test('begins a day late where summer time begins at midnight', () => {
    const start = startOfDay('2026-09-06', 'America/Santiago');
    expect(localTimeOf(start, 'America/Santiago')).toBe('01:00');
    expect(instantOf('2026-09-06', 0, 'America/Santiago')).toBe(start);
  });

  test('refuses what is no time, no date and no zone', () => {
    expect(() => resolveLocal('2026-02-30', '10:00', 'Asia/Dubai')).toThrow(RangeError);
    expect(() => resolveLocal('2026-02-03', '24:00', 'Asia/Dubai')).toThrow(RangeError);
    expect(() => localDateOf(0, 'Mars/Olympus')).toThrow(RangeError);
    expect(isTimeZone('Asia/Dubai')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('+02:00')).toBe(false);
  });
});

/** Each change of offset in the 24 months, in every zone; `jumpMs` is positive where time is skipped. */
function jumps(): readonly { zone: string; atMs: number; jumpMs: number }[] {
  const found: { zone: string; atMs: number; jumpMs: number }[] = [];
  const endMs = Date.parse(`${addDays(FIRST, DAYS)}T00:00:00Z`);
  for (const zone of ZONES) {
    let at = Temporal.Instant.from(`${FIRST}T00:00:00Z`).toZonedDateTimeISO(zone);
    for (;;) {
      const next = at.getTimeZoneTransition('next');
      if (next === null || next.epochMilliseconds >= endMs) break;
      const before = next.subtract({ nanoseconds: 1 });
      const jumpMs = (next.offsetNanoseconds - before.offsetNanoseconds) / 1e6;
      if (jumpMs !== 0) found.push({ zone, atMs: next.epochMilliseconds, jumpMs });
      at = next;
    }
  }
  return found;
}
