import { addDays, type PlainDate, weekdayOf } from './zoned-time';

const DAYS = 7;

/** The Monday of a date's week. */
export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekdayOf(date));

/** The seven dates of the week that begins on this Monday. */
export const weekOf = (monday: PlainDate): readonly PlainDate[] =>
  Array.from({ length: DAYS }, (_, index) => addDays(monday, index));
