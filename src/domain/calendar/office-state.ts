import type { PlaceCode } from '@/reference/codes';
import type { HolidayName } from '@/reference/holiday-names';
import { calendarTableOf, dayIndexOf } from './calendar-table';

/** Whether a place is at work now, and when that changes (Product reference, §10, `/queues`). */
export interface OfficeState {
  readonly state: 'open' | 'closed' | 'holiday';
  /** Today's holiday or half day by name, also when it falls on a weekend. */
  readonly holiday: HolidayName | null;
  /** Epoch ms of the next opening; null while open. */
  readonly opensAtMs: number | null;
  /** Epoch ms of today's closing; null unless open. */
  readonly closesAtMs: number | null;
}

/** No place stays shut for longer; beyond it the calendar is wrong and the opening is left unsaid. */
const MAX_DAYS_SHUT = 30;

/**
 * The state of an office or campus at a moment.
 * @throws {RangeError} for an unknown place.
 */
export function officeStateAt(place: PlaceCode, nowMs: number): OfficeState {
  const table = calendarTableOf(place, nowMs, nowMs);
  const today = dayIndexOf(table, nowMs);
  const holiday = table.holidays.get(today)?.name ?? null;
  // `today` and the days searched lie within the table: it reaches 45 days beyond any moment asked.
  if (nowMs >= table.opensMs[today]! && nowMs < table.closesMs[today]!) {
    return { state: 'open', holiday, opensAtMs: null, closesAtMs: table.closesMs[today]! };
  }
  const state = table.kinds[today] === 'holiday' ? 'holiday' : 'closed';
  let opensAtMs: number | null = null;
  for (let day = today; day <= today + MAX_DAYS_SHUT && opensAtMs === null; day += 1) {
    const hasHours = table.closesMs[day]! > table.opensMs[day]!;
    if (hasHours && table.opensMs[day]! > nowMs) opensAtMs = table.opensMs[day]!;
  }
  return { state, holiday, opensAtMs, closesAtMs: null };
}
