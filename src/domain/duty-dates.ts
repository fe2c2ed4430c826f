import { addDays, localDateOf } from '@/lib/zoned-time';
import type { DutyDate, DutyRoster } from '@/reference/duty';
import { placeOf } from '@/reference/place';
import type { Person } from './case';
import { mayBeOnDuty } from './duty';

/** What is wrong with a roster, at its field. */
export type RosterFaults = Readonly<Record<string, 'unknown-person' | 'overlaps'>>;

/** Whoever is named works at the place, and a day is named once. */
export function rosterFaults(
  { place, byWeekday, dates }: DutyRoster,
  people: readonly Pick<Person, 'id' | 'grants'>[],
): RosterFaults {
  const faults: Record<string, RosterFaults[string]> = {};
  const isStaff = (id: string | null): boolean => {
    const person = people.find((each) => each.id === id);
    return id === null || (person !== undefined && mayBeOnDuty(person, place));
  };
  for (const [day, id] of byWeekday.entries()) {
    if (!isStaff(id)) faults[`byWeekday.${day}`] = 'unknown-person';
  }
  for (const [at, { on, personId }] of dates.entries()) {
    if (!isStaff(personId)) faults[`dates.${at}.personId`] = 'unknown-person';
    if (dates.findIndex((each) => each.on === on) < at) faults[`dates.${at}.on`] = 'overlaps';
  }
  return faults;
}

/** Single dates that still say something, oldest first: a duty day lasts into the next morning. */
export function datesToKeep(
  { place, dates }: Pick<DutyRoster, 'place' | 'dates'>,
  nowMs: number,
): readonly DutyDate[] {
  const yesterday = addDays(localDateOf(nowMs, placeOf(place).timeZone), -1);
  return dates.filter(({ on }) => on >= yesterday).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
