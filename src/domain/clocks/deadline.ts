import { HOUR_MS, MINUTE_MS } from '@/lib/spans';
import {
  type CalendarTable,
  calendarTableOf,
  dayIndexOf,
  longerTableOf,
  withinCalendars,
} from '../calendar/calendar-table';
import {
  closeOfWorkingDay,
  firstClosingAfter,
  momentOfOpenMs,
  openMsUntil,
} from '../calendar/working-time';
import { type ClockPause, type ClockStart, effectivePauses } from './clock-start';

/** When a clock runs out, or that it stands still. Epoch milliseconds. */
export interface Deadline {
  /** Null while paused. */
  readonly dueAtMs: number | null;
  /** The local midnight that begins the due date in the place's zone; null while paused. */
  readonly dueTodayFromMs: number | null;
  readonly pausedSinceMs: number | null;
  /** Length of the finished pauses that moved the deadline. */
  readonly pausedMs: number;
}

/**
 * The one computation of deadlines (Product reference, §4).
 *
 * Working day 0 is the working day that contains the start: before opening counts as that day,
 * after closing or on a day off it is the next. `n` working days are due when the n-th working day
 * after day 0 closes. Holidays and half days are no working days. Working hours run while the place
 * is open, on half days until noon. Calendar days are due at 23:59 of the n-th date after the start.
 * A pause gives back what it took, in the clock's own unit: working days whose closing it covers,
 * open time, or midnights. One that begins after the deadline was missed changes nothing, except
 * that nothing is due while it lasts.
 *
 * @throws {RangeError} for an unknown place, a negative or fractional number of days, no hours, or
 * what is no moment.
 */
export function computeDeadline(start: ClockStart): Deadline {
  const { table, pauses, dueAtMs } = settle(start);
  const pausedMs = pausedUntil(pauses, dueAtMs);
  const last = pauses.at(-1);
  if (last?.toMs === null) {
    return { dueAtMs: null, dueTodayFromMs: null, pausedSinceMs: last.fromMs, pausedMs };
  }
  const dueTodayFromMs = table.startMs[dayIndexOf(table, dueAtMs)]!; // the due day is in the table
  return { dueAtMs, dueTodayFromMs, pausedSinceMs: null, pausedMs };
}

/** What a deadline and its explanation rest on. */
export interface Settled {
  readonly table: CalendarTable;
  readonly pauses: readonly ClockPause[];
  /** As if an open pause ended where it began. */
  readonly dueAtMs: number;
}

/** The deadline before an open pause hides it; for `computeDeadline` and its explanation only. */
export function settle(start: ClockStart): Settled {
  const { n, unit } = start.amount;
  const canRun =
    unit === 'working-hours' ? n > 0 && Number.isFinite(n) : n >= 0 && Number.isInteger(n);
  if (!canRun) {
    throw new RangeError(`no clock runs for ${n} ${unit}`);
  }
  const fromMs = withinCalendars(start.fromMs);
  const pauses = effectivePauses(start);
  const last = pauses.at(-1);
  const reachMs = last ? (last.toMs ?? last.fromMs) : fromMs;
  let table = calendarTableOf(start.place, fromMs, reachMs);
  let dueAtMs = RUNS[unit](table, fromMs, n, pauses);
  while (Number.isNaN(dueAtMs)) {
    table = longerTableOf(start.place, table);
    dueAtMs = RUNS[unit](table, fromMs, n, pauses);
  }
  return { table, pauses, dueAtMs };
}

/** Length of the finished pauses that began before the deadline, milliseconds. */
function pausedUntil(pauses: readonly ClockPause[], dueAtMs: number): number {
  let total = 0;
  for (const { fromMs, toMs } of pauses) {
    if (toMs !== null && fromMs < dueAtMs) total += toMs - fromMs;
  }
  return total;
}

/** The due moment over a table; NaN when the table is too short. */
type RunClock = (
  table: CalendarTable,
  fromMs: number,
  n: number,
  pauses: readonly ClockPause[],
) => number;

const RUNS: Readonly<Record<ClockStart['amount']['unit'], RunClock>> = {
  'working-days': (table, fromMs, n, pauses) => {
    let due = firstClosingAfter(table, fromMs) + n;
    for (const pause of pauses) {
      if (pause.toMs === null || pause.fromMs >= closeOfWorkingDay(table, due)) break;
      due += firstClosingAfter(table, pause.toMs) - firstClosingAfter(table, pause.fromMs);
    }
    return closeOfWorkingDay(table, due);
  },
  'working-hours': (table, fromMs, n, pauses) => {
    let due = openMsUntil(table, fromMs) + n * HOUR_MS;
    for (const pause of pauses) {
      const pausedAt = openMsUntil(table, pause.fromMs);
      if (pause.toMs === null || pausedAt >= due) break;
      due += openMsUntil(table, pause.toMs) - pausedAt;
    }
    return momentOfOpenMs(table, due);
  },
  'calendar-days': (table, fromMs, n, pauses) => {
    let due = dayIndexOf(table, fromMs) + n;
    for (const pause of pauses) {
      if (pause.toMs === null || pause.fromMs >= lastMinute(table, due)) break;
      due += dayIndexOf(table, pause.toMs) - dayIndexOf(table, pause.fromMs);
    }
    return lastMinute(table, due);
  },
};

/** 23:59 of the day, local time; NaN past the table's end. */
function lastMinute(table: CalendarTable, day: number): number {
  return (table.startMs[day + 1] ?? Number.NaN) - MINUTE_MS;
}
