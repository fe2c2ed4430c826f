import { addDays, localDateOf } from '@/lib/zoned-time';
import type { DutyDate, DutyRoster } from '@/reference/duty';
import { placeOf } from '@/reference/place';
import type { Person } from './case';
import { mayBeOnDuty } from './duty';

/** What is wrong with a roster, at its field. */
export type RosterFaults = Readonly<Record<string, 'unknown-person' | 'overlaps' | 'in-the-past'>>;

interface RosterFacts {
  readonly people: readonly Pick<Person, 'id' | 'grants'>[];
  /** Single dates that were written down before: time passes over them, which is nobody's mistake. */
  readonly held: readonly Pick<DutyDate, 'on'>[];
  readonly nowMs: number;
}

/** Whoever is named works at the place, a day is named once, and none that is over is added. */
export function rosterFaults(
  { place, byWeekday, dates }: DutyRoster,
  { people, held, nowMs }: RosterFacts,
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
    else if (on < firstDateAt(place, nowMs) && !held.some((each) => each.on === on)) {
      faults[`dates.${at}.on`] = 'in-the-past';
    }
  }
  return faults;
}

/** The first date that still says something: a duty day lasts into the next morning. */
const firstDateAt = (place: DutyRoster['place'], nowMs: number): string =>
  addDays(localDateOf(nowMs, placeOf(place).timeZone), -1);

/** Single dates that still say something, oldest first. */
export function datesToKeep(
  { place, dates }: Pick<DutyRoster, 'place' | 'dates'>,
  nowMs: number,
): readonly DutyDate[] {
  const first = firstDateAt(place, nowMs);
  return dates.filter(({ on }) => on >= first).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
