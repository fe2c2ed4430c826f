import * as z from 'zod/mini';
import { Code, Id, Version } from './fields';

export const DutyRoster = z.strictObject({
  place: Code,
  version: Version,
  /** Monday first; each day lasts from eight in the morning, local time, to eight of the next. */
  byWeekday: z.array(z.nullable(Id)).check(z.length(7)),
});

export type DutyRosterWire = z.output<typeof DutyRoster>;

export const DutyList = z.strictObject({ items: z.array(DutyRoster) });

/** Who is on duty on each day, Monday first; null: nobody. */
export const SetDuty = z.strictObject({ byWeekday: DutyRoster.shape.byWeekday });
export type SetDuty = z.output<typeof SetDuty>;

export const DutyWritten = z.strictObject({ roster: DutyRoster });
