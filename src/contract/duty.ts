import * as z from 'zod/mini';
import { Code, Id, Moment, PlainDate, Version } from './fields';

const DutyDate = z.strictObject({ on: PlainDate, personId: z.nullable(Id) });
/** More single dates than this are a roster of another kind. */
const MOST_DATES = 60;

export const DutyRoster = z.strictObject({
  place: Code,
  version: Version,
  /** Monday first; each day lasts from eight in the morning, local time, to eight of the next. */
  byWeekday: z.array(z.nullable(Id)).check(z.minLength(7), z.maxLength(7)),
  /** Single days that are not as their weekday, oldest first; those that are over are not kept. */
  dates: z.array(DutyDate),
  /** Who wrote it down last, and when; absent as long as nobody has. */
  changed: z.optional(z.strictObject({ by: Id, at: Moment })),
});

export type DutyRosterWire = z.output<typeof DutyRoster>;

export const DutyList = z.strictObject({ items: z.array(DutyRoster) });

/** Who is on duty on each day, Monday first; null: nobody. Without single dates these are kept. */
export const SetDuty = z.strictObject({
  byWeekday: DutyRoster.shape.byWeekday,
  dates: z.optional(z.array(DutyDate).check(z.maxLength(MOST_DATES, 'too-many'))),
});
export type SetDuty = z.output<typeof SetDuty>;

export const DutyWritten = z.strictObject({ roster: DutyRoster });
