import { MINUTE_MS } from '@/lib/spans';
import type { PlaceCode } from '@/reference/codes';
import { type CalendarTable, calendarTableOf, dayIndexOf, withinCalendars } from './calendar-table';

/**
 * Whole working days that have passed, as a person counts them: from Monday to Tuesday is 1, at
 * whatever hour; after closing or on a day off, the count starts with the next working day. The
 * same day 0 as deadlines have. 0 when `toMs` is not later.
 */
export function workingDaysBetween(place: PlaceCode, fromMs: number, toMs: number): number {
  if (toMs <= fromMs) return 0;
  const table = calendarTableOf(place, fromMs, toMs);
  const lastBegun = (table.workingBefore[dayIndexOf(table, toMs) + 1] ?? 0) - 1;
  return Math.max(0, lastBegun - firstClosingAfter(table, fromMs));
}

/**
 * The close of the `days`-th working day before the local day of a moment: "3 campus working days
 * before the first appointment" (Product reference, §4). 0 is the last working day not after it.
 */
export function closeOfWorkingDayBefore(place: PlaceCode, atMs: number, days: number): number {
  const reachMs = (days * 2 + 30) * 24 * 60 * MINUTE_MS;
  const endMs = withinCalendars(atMs);
  const table = calendarTableOf(place, endMs - reachMs, endMs);
  const before = table.workingBefore[dayIndexOf(table, endMs) + 1]! - 1 - days;
  return closeOfWorkingDay(table, Math.max(0, before));
}

/** The close of the `days`-th working day after a moment; counted as deadlines are. */
export function closeOfWorkingDayAfter(place: PlaceCode, atMs: number, days: number): number {
  const reachMs = (days * 2 + 30) * 24 * 60 * MINUTE_MS;
  const beginMs = withinCalendars(atMs);
  const table = calendarTableOf(place, beginMs, beginMs + reachMs);
  return closeOfWorkingDay(table, firstClosingAfter(table, beginMs) + days);
}

/** Closing of the working day with the ordinal; NaN past the table's end. */
export function closeOfWorkingDay(table: CalendarTable, ordinal: number): number {
  return table.closesMs[table.workingDays[ordinal] ?? Number.NaN] ?? Number.NaN;
}

/**
 * Ordinal of the first working day that closes after `ms`. For a clock's start that is working day
 * 0: the working day that contains it, else the next.
 */
export function firstClosingAfter(table: CalendarTable, ms: number): number {
  const today = dayIndexOf(table, ms);
  const before = table.workingBefore[today]!; // one entry per day and one more
  return table.kinds[today] === 'working' && table.closesMs[today]! <= ms ? before + 1 : before;
}

/** Open milliseconds from the table's beginning to the moment. */
export function openMsUntil(table: CalendarTable, ms: number): number {
  const today = dayIndexOf(table, ms);
  const [opens, closes] = [table.opensMs[today]!, table.closesMs[today]!]; // within the table
  return table.openMsBefore[today]! + Math.max(0, Math.min(ms, closes) - opens);
}

/** The earliest moment at which `openMs` have passed; NaN past the table's end. */
export function momentOfOpenMs(table: CalendarTable, openMs: number): number {
  if (openMs > table.openMsBefore[table.dayCount]!) return Number.NaN;
  let low = 0;
  let high = table.dayCount - 1;
  // The first day by whose close the total open time reaches `openMs`.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.openMsBefore[middle + 1]! >= openMs) high = middle;
    else low = middle + 1;
  }
  return table.opensMs[low]! + (openMs - table.openMsBefore[low]!);
}
