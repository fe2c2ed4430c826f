import type { PlaceCode } from '@/reference/codes';
import type { HolidayName } from '@/reference/holiday-names';
import {
  type CalendarTable,
  calendarTableOf,
  dateAt,
  dayIndexOf,
  withinCalendars,
} from '../calendar/calendar-table';
import { closeOfWorkingDay, firstClosingAfter } from '../calendar/working-time';
import { startOfDateAt } from '../place-days';
import type { Ahead, ClockAmount, ClockPause, ClockStart } from './clock-start';
import { computeDeadline, settle } from './deadline';

export interface SkippedDay {
  /** Local date. */
  readonly on: string;
  readonly reason: 'weekend' | 'holiday' | 'half-day';
  /** The holiday's name; null for a plain weekend. */
  readonly name: HolidayName | null;
}

/**
 * Why a day is the one from which days are counted: the clock began on it, or after closing on the
 * working day before it, or on a day that is skipped, or stood still until then.
 */
export type DayZeroReason = 'begun' | 'after-closing' | 'after-skipped' | 'after-pause';

/** Why a deadline is what it is (Product reference, §4). A structure: each language words it. */
export interface DeadlineExplanation {
  readonly fromMs: number;
  readonly amount: ClockAmount;
  readonly place: PlaceCode;
  /** Local date of working day 0, from which the days are counted; it is none of them. */
  readonly dayZeroOn: string;
  readonly dayZeroReason: DayZeroReason;
  /** Local dates that were counted, in order; as many as `amount.n` says where it is in days. */
  readonly countedOn: readonly string[];
  /** Local dates from the start to the deadline that were not, and why. */
  readonly skipped: readonly SkippedDay[];
  /** Local dates that a pause gave back. */
  readonly pausedOn: readonly string[];
  /** The pauses that moved the deadline; the last is open while the clock stands still. */
  readonly pauses: readonly ClockPause[];
  readonly pausedMs: number;
  readonly dueAtMs: number | null;
  readonly pausedSinceMs: number | null;
  /** From what it is counted back, where it is: that explains it, and not where the clock starts. */
  readonly ahead: AheadExplanation | null;
}

/** A deadline counted back from what it hangs on. */
export interface AheadExplanation extends Ahead {
  /** Epoch milliseconds of what it hangs on. */
  readonly atMs: number;
  /** Working days that were counted, from the last back to the day of the deadline. */
  readonly countedOn: readonly string[];
  /** Local dates between the two that are no working days, and why; none where all days count. */
  readonly skipped: readonly SkippedDay[];
}

/**
 * The same deadline as `computeDeadline`, with the days it went through. While the clock stands
 * still, the days are those until the pause began.
 */
export function explainDeadline(start: ClockStart): DeadlineExplanation {
  const { dueAtMs, pausedSinceMs, pausedMs } = computeDeadline(start);
  const settled = settle(start);
  const endMs = Math.min(settled.dueAtMs, pausedSinceMs ?? Number.POSITIVE_INFINITY);
  const fromMs = withinCalendars(start.fromMs);
  const table = calendarTableOf(start.place, fromMs, endMs);
  const pauses = settled.pauses.filter((each) => each.toMs === null || each.fromMs < endMs);
  const first = dayIndexOf(table, fromMs);
  const last = dayIndexOf(table, endMs);
  const days = COUNTED[start.amount.unit](table, fromMs, endMs, pauses);
  return {
    fromMs: start.fromMs,
    amount: start.amount,
    place: start.place,
    dayZeroOn: dateAt(table, days.dayZero),
    dayZeroReason: dayZeroReason(days, first, table.kinds[first] === 'working'),
    countedOn: days.counted.map((day) => dateAt(table, day)),
    skipped: skippedDays(table, first, last, start.amount.unit),
    pausedOn: days.paused.map((day) => dateAt(table, day)),
    pauses,
    pausedMs,
    dueAtMs,
    pausedSinceMs,
    ahead:
      start.ahead === undefined ? null : countedBack(start.place, start.ahead, settled.dueAtMs),
  };
}

/** Day 0 is that of what it hangs on, or the last working day before it. */
function countedBack(place: PlaceCode, ahead: Ahead, dueAtMs: number): AheadExplanation {
  const { at, amount } = ahead;
  const atMs = at.length > 10 ? Date.parse(at) : startOfDateAt(place, at);
  if (amount.unit !== 'working-days') return { ...ahead, atMs, countedOn: [], skipped: [] };
  const toMs = withinCalendars(atMs);
  const table = calendarTableOf(place, dueAtMs, toMs);
  const first = dayIndexOf(table, dueAtMs);
  const last = dayIndexOf(table, toMs);
  const working = Array.from({ length: last - first + 1 }, (_, index) => last - index).filter(
    (day) => table.kinds[day] === 'working',
  );
  return {
    ...ahead,
    atMs,
    countedOn: working.slice(1).map((day) => dateAt(table, day)),
    skipped: skippedDays(table, first, last, amount.unit),
  };
}

interface CountedDays {
  readonly dayZero: number;
  readonly counted: readonly number[];
  readonly paused: readonly number[];
}

function dayZeroReason(
  { dayZero, paused }: CountedDays,
  first: number,
  isWorking: boolean,
): DayZeroReason {
  if (dayZero === first) return 'begun';
  if (paused.some((day) => day < dayZero)) return 'after-pause';
  return isWorking ? 'after-closing' : 'after-skipped';
}

type CountDays = (
  table: CalendarTable,
  fromMs: number,
  endMs: number,
  pauses: readonly ClockPause[],
) => CountedDays;

const COUNTED: Readonly<Record<ClockAmount['unit'], CountDays>> = {
  'working-days': (table, fromMs, endMs, pauses) => {
    const zero = firstClosingAfter(table, fromMs);
    const length = Math.max(0, firstClosingAfter(table, endMs) - zero);
    const closings = Array.from({ length }, (_, i) => ({
      day: table.workingDays[zero + i]!, // each ordinal below the table's count has its day
      at: closeOfWorkingDay(table, zero + i),
    }));
    return split(table.workingDays[zero]!, closings, pauses);
  },
  'working-hours': (table, fromMs, endMs, pauses) => {
    const counted: number[] = [];
    const paused: number[] = [];
    for (let day = dayIndexOf(table, fromMs); day <= dayIndexOf(table, endMs); day += 1) {
      const opens = Math.max(fromMs, table.opensMs[day] ?? 0);
      const closes = Math.min(endMs, table.closesMs[day] ?? 0);
      if (closes <= opens) continue;
      const pausedHere = overlap(pauses, opens, closes);
      if (pausedHere > 0) paused.push(day);
      if (pausedHere < closes - opens) counted.push(day);
    }
    return { dayZero: counted[0] ?? dayIndexOf(table, fromMs), counted, paused };
  },
  'calendar-days': (table, fromMs, endMs, pauses) => {
    const first = dayIndexOf(table, fromMs);
    const length = dayIndexOf(table, endMs) - first + 1;
    const midnights = Array.from({ length }, (_, i) => ({
      day: first + i,
      at: table.startMs[first + i + 1]!, // one more start than days
    }));
    return split(first, midnights, pauses);
  },
};

/** Days whose end a pause covers were given back; the first of the others is day 0. */
function split(
  dayZero: number,
  days: readonly { readonly day: number; readonly at: number }[],
  pauses: readonly ClockPause[],
): CountedDays {
  const isPaused = (at: number) =>
    pauses.some(({ fromMs, toMs }) => at > fromMs && (toMs === null || at <= toMs));
  const paused = days.filter(({ at }) => isPaused(at)).map(({ day }) => day);
  const kept = days.filter(({ at }) => !isPaused(at)).map(({ day }) => day);
  return { dayZero: kept[0] ?? dayZero, counted: kept.slice(1), paused };
}

/** Milliseconds of a span that pauses cover; pauses do not overlap each other. */
function overlap(pauses: readonly ClockPause[], fromMs: number, toMs: number): number {
  let total = 0;
  for (const pause of pauses) {
    const until = pause.toMs ?? toMs;
    total += Math.max(0, Math.min(until, toMs) - Math.max(pause.fromMs, fromMs));
  }
  return total;
}

/** Working hours do run on half days; for days they are skipped. Calendar days skip none. */
function skippedDays(
  table: CalendarTable,
  first: number,
  last: number,
  unit: ClockAmount['unit'],
): readonly SkippedDay[] {
  const skipped: SkippedDay[] = [];
  if (unit === 'calendar-days') return skipped;
  for (let day = first; day <= last; day += 1) {
    const kind = table.kinds[day];
    if (kind === undefined || kind === 'working') continue;
    if (kind === 'half-day' && unit === 'working-hours') continue;
    skipped.push({
      on: dateAt(table, day),
      reason: kind,
      name: table.holidays.get(day)?.name ?? null,
    });
  }
  return skipped;
}
