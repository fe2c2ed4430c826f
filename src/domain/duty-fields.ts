import type { DutyDate, DutyRoster } from '@/reference/duty';
import { type FlatFields, type Merge, mergeGroups } from './merge/merge-groups';

type Named = Pick<DutyRoster, 'byWeekday' | 'dates'>;

const DAY = 'day.';
const DATE = 'date.';

/**
 * A roster as flat fields, each of which is decided alone: `day.0` (Monday) and `date.2026-12-24`.
 * A person's id, or null for nobody; a date that is not there is as its weekday.
 */
export function rosterFields({ byWeekday, dates }: Named): FlatFields {
  return Object.fromEntries([
    ...byWeekday.map((id, day) => [`${DAY}${String(day)}`, id] as const),
    ...dates.map(({ on, personId }) => [`${DATE}${on}`, personId] as const),
  ]);
}

/** The reverse of `rosterFields`; single dates oldest first. */
export function rosterOf(fields: FlatFields): Named {
  const byWeekday: (string | null)[] = [];
  const dates: DutyDate[] = [];
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const personId = typeof value === 'string' ? value : null;
    if (field.startsWith(DAY)) byWeekday[Number(field.slice(DAY.length))] = personId;
    else dates.push({ on: field.slice(DATE.length), personId });
  }
  return { byWeekday, dates: dates.toSorted((a, b) => (a.on < b.on ? -1 : 1)) };
}

/** What two people made of one roster, each weekday and each single date alone (Quality, §1, A2). */
export const mergeRosters = (base: Named, mine: Named, theirs: Named): Merge =>
  mergeGroups({
    base: rosterFields(base),
    mine: rosterFields(mine),
    theirs: rosterFields(theirs),
  });
