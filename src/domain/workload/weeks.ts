import { addDays, localDateOf, weekdayOf } from '@/lib/zoned-time';
import { DEFAULT_CAMPUS, placeOf } from '@/reference/place';
import { ARRIVING_DAYS } from './load-reasons';

/** From the first to the last day, both counted. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** Weeks and days over all offices are those of Rochester: one report has one calendar. */
export const reportDayOf = (nowMs: number): string =>
  localDateOf(nowMs, placeOf(DEFAULT_CAMPUS).timeZone);

/** From today on, the days whose arrivals count as near. */
export function arrivingDays(nowMs: number): DaySpan {
  const from = reportDayOf(nowMs);
  return { from, to: addDays(from, ARRIVING_DAYS - 1) };
}

const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));

/** The last weeks up to today, oldest first; the last one is not over yet. */
export function pastWeeks(today: string, count: number): readonly DaySpan[] {
  const monday = mondayOf(today);
  return Array.from({ length: count }, (_, index): DaySpan => {
    const from = addDays(monday, -7 * (count - 1 - index));
    return { from, to: index === count - 1 ? today : addDays(from, 6) };
  });
}

/** The weeks ahead: what is left of this one, then whole ones. */
export function nextWeeks(today: string, count: number): readonly DaySpan[] {
  const monday = mondayOf(today);
  return Array.from({ length: count }, (_, index): DaySpan => {
    const from = addDays(monday, 7 * index);
    return { from: index === 0 ? today : from, to: addDays(from, 6) };
  });
}
