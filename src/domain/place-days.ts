import { DAY_MS } from '@/lib/spans';
import { epochDayOf, startOfDay } from '@/lib/zoned-time';
import type { PlaceCode } from '@/reference/codes';
import { placeOf } from '@/reference/place';
import { calendarTableOf, dayIndexOf } from './calendar/calendar-table';

/** Years of which every place has a table, with a margin on both sides. */
const CALENDARS_FROM = '1971';
const CALENDARS_UNTIL = '2149';

/** Epoch ms of the local midnight that begins a plain date at a place. */
export function startOfDateAt(place: PlaceCode, date: string): number {
  // What somebody types into an address may lie beyond any calendar, and is a day all the same.
  if (date < CALENDARS_FROM || date >= CALENDARS_UNTIL) {
    return startOfDay(date, placeOf(place).timeZone);
  }
  const day = epochDayOf(date);
  const noonMs = day * DAY_MS + DAY_MS / 2;
  const table = calendarTableOf(place, noonMs, noonMs);
  // The table reaches days beyond any moment asked for.
  return table.startMs[day - table.firstDay] ?? Number.NaN;
}

/** On how many different working days of the place these moments fall; days off do not count. */
export function workingDaysAmong(place: PlaceCode, moments: readonly string[]): number {
  const days = new Set<number>();
  for (const moment of moments) {
    const ms = Date.parse(moment);
    const table = calendarTableOf(place, ms, ms);
    const day = dayIndexOf(table, ms);
    if (table.kinds[day] === 'working') days.add(table.firstDay + day);
  }
  return days.size;
}
