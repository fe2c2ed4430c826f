import { MINUTE_MS } from '@/lib/spans';
import { localDateOf, minuteOfLocalDay, weekdayOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { Interpreter } from '../interpreter';
import type { Span } from './taken-time';

const HOUR_MIN = 60;
const DAY_MIN = 1_440;

/**
 * Whether the interpreter works during all of it, by the wall clock of his or her campus. The wall is
 * read anew at each of its hours, where alone the clocks are changed: so a skipped hour is no time on
 * shift, and one that is shown twice is, both times.
 */
export function isOnShift({ campus, shifts }: Interpreter, { fromMs, toMs }: Span): boolean {
  const { timeZone } = placeOf(campusPlaceOf(campus));
  for (let ms = fromMs; ms < toMs;) {
    const minute = minuteOfLocalDay(ms, timeZone);
    const weekday = weekdayOf(localDateOf(ms, timeZone));
    const end = endOfShift(shifts, weekday, minute);
    if (end === null) return false;
    const seconds = ms % MINUTE_MS;
    ms += Math.min(end - minute, HOUR_MIN - (minute % HOUR_MIN)) * MINUTE_MS - seconds;
  }
  return true;
}

/** Whether somebody works from one minute of a weekday to another, on the wall of his or her campus. */
export function worksBetween(
  { shifts }: Pick<Interpreter, 'shifts'>,
  weekday: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const end = endOfShift(shifts, weekday, from);
  return end !== null && end >= to;
}

/** The minute of this day at which the shift that is on now ends; null where none is on. */
function endOfShift(shifts: Interpreter['shifts'], weekday: number, minute: number): number | null {
  const yesterday = weekday === 1 ? 7 : weekday - 1;
  const ends = shifts.flatMap((shift) => {
    const isToday = shift.weekday === weekday && shift.from <= minute && minute < shift.to;
    if (isToday) return [shift.to];
    // A shift may go on beyond midnight.
    const late = shift.to - DAY_MIN;
    return shift.weekday === yesterday && minute < late ? [late] : [];
  });
  return ends.length === 0 ? null : Math.max(...ends);
}
