import { type CalendarTable, calendarTableOf, dayIndexOf } from '../../calendar/calendar-table';
import { officeStateAt } from '../../calendar/office-state';
import { closeOfWorkingDayAfter, closeOfWorkingDayBefore } from '../../calendar/working-time';
import { instantOf } from '@/lib/zoned-time';
import type { PlaceCode } from '@/reference/codes';
import { placeOf } from '@/reference/place';
import type { Task } from '../task';

/** A task reminds on the working day before it is due (config). */
const DAYS_BEFORE = 1;
/** A due date ends with the day of its place. */
const END_OF_DAY_MINUTE = 24 * 60;

/** The moment by which a task must be done; null where none was set. */
export function dueMsOf({
  dueOn,
  dueAt,
  duePlace,
}: Pick<Task, 'dueOn' | 'dueAt' | 'duePlace'>): number | null {
  if (dueAt !== null) return Date.parse(dueAt);
  return dueOn === null ? null : instantOf(dueOn, END_OF_DAY_MINUTE, placeOf(duePlace).timeZone);
}

/** The first moment from this one on at which the place is open. */
function openFrom(place: PlaceCode, ms: number): number {
  return officeStateAt(place, ms).opensAtMs ?? ms;
}

/** The opening of the `days`-th working day after a moment: tomorrow morning is 1. */
export function morningIn(place: PlaceCode, ms: number, days: number): number {
  return openingOf(place, closeOfWorkingDayAfter(place, ms, days));
}

/**
 * When a task reminds whoever owns it: in the morning of the working day before it is due, or when
 * its snooze ends, and always inside that person's working hours, never at night, on a weekend or a
 * holiday. Null where nothing is due; what is past stays told as it was.
 *
 * @param place whose hours they are: the owner's.
 */
export function reminderMsOf(
  task: Pick<Task, 'dueOn' | 'dueAt' | 'duePlace' | 'snoozedUntil'>,
  place: PlaceCode,
): number | null {
  if (task.snoozedUntil !== null) return openFrom(place, Date.parse(task.snoozedUntil));
  const dueMs = dueMsOf(task);
  if (dueMs === null) return null;
  return openingOf(place, closeOfWorkingDayBefore(place, dueMs - 1, DAYS_BEFORE));
}

/** The opening of the day on which the place closes at this moment. */
function openingOf(place: PlaceCode, closeMs: number): number {
  const table: CalendarTable = calendarTableOf(place, closeMs - 1, closeMs);
  return table.opensMs[dayIndexOf(table, closeMs - 1)] ?? closeMs;
}
