import { epochDayOf, isPlainDate } from '@/lib/zoned-time';
import type { PlaceCode } from '@/reference/codes';
import type { HolidayName } from '@/reference/holiday-names';
import { startOfDateAt } from '../place-days';
import { calendarTableOf, type DayKind } from './calendar-table';

/** Why a place does not work the whole of a day, and the name of the day where it has one. */
export interface ClosedDay {
  readonly reason: Exclude<DayKind, 'working'>;
  readonly name: HolidayName | null;
}

/** Years that somebody plans in: a year that is half typed makes no table grow. */
const PLANNED_FROM = '2000';
const PLANNED_UNTIL = '2100';

/**
 * What keeps an office or campus from working the whole of a plain date (Product reference, §4);
 * null on a working day, and for what is no date of a year that somebody plans in.
 * @throws {RangeError} for an unknown place.
 */
export function closedDayAt(place: PlaceCode, date: string): ClosedDay | null {
  if (!isPlainDate(date) || date < PLANNED_FROM || date >= PLANNED_UNTIL) return null;
  const startMs = startOfDateAt(place, date);
  const table = calendarTableOf(place, startMs, startMs);
  const index = epochDayOf(date) - table.firstDay;
  const kind = table.kinds[index];
  if (kind === undefined || kind === 'working') return null;
  return { reason: kind, name: table.holidays.get(index)?.name ?? null };
}
