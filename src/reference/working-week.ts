/** Opening hours of one weekday, minutes after local midnight; `closesMinute` is exclusive. */
export interface WorkingHours {
  readonly opensMinute: number;
  readonly closesMinute: number;
}

/** Seven entries, Monday first; `null` is a day off. */
export type WorkingWeek = readonly (WorkingHours | null)[];

/** On a half day (Christmas Eve and the like) a place closes at noon (config). */
export const HALF_DAY_CLOSES_MINUTE = 12 * 60;

/** Monday to Friday with the same hours, `from` and `to` as `HH:MM`. */
export function weekdays(from: string, to: string): WorkingWeek {
  const day = hours(from, to);
  return [day, day, day, day, day, null, null];
}

/** Monday to Friday with the same hours, and others on Saturday morning. */
export function withSaturday(from: string, to: string, saturdayTo: string): WorkingWeek {
  return [...weekdays(from, to).slice(0, 5), hours(from, saturdayTo), null];
}

/** Monday to Thursday full, Friday until noon: the week of the United Arab Emirates since 2022. */
export function withShortFriday(from: string, to: string, fridayTo: string): WorkingWeek {
  return [...weekdays(from, to).slice(0, 4), hours(from, fridayTo), null, null];
}

/** @throws {RangeError} for a time that does not exist, or a day that closes before it opens. */
export function hours(from: string, to: string): WorkingHours {
  const [opensMinute, closesMinute] = [minuteOf(from), minuteOf(to)];
  if (closesMinute <= opensMinute) throw new RangeError(`hours ${from}–${to} are empty`);
  return { opensMinute, closesMinute };
}

function minuteOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`not a time of day: ${time}`);
  return Number(match[1]) * 60 + Number(match[2]);
}
