import * as z from 'zod/mini';
import { Code, Id } from './fields';

export const DutyRoster = z.strictObject({
  place: Code,
  /** Monday first; each day lasts from eight in the morning, local time, to eight of the next. */
  byWeekday: z.array(z.nullable(Id)).check(z.length(7)),
});

export const DutyList = z.strictObject({ items: z.array(DutyRoster) });
