import type { Person } from '@/domain/case';
import type { DutyRoster } from '@/reference/duty';
import { holdsAt } from './people';

/** A duty person for each weekday of every place that has staff (Product reference, §9). */
export const makeDuty = (people: readonly Person[]): readonly DutyRoster[] => {
  const grants = people.flatMap((person) => person.grants);
  const places = [...new Set(grants.flatMap((grant) => [...grant.offices, ...grant.campuses]))];
  return places.map((place, index) => {
    const staff = people.filter(
      (person) => holdsAt(person, 'liaison', place) || holdsAt(person, 'coordinator', place),
    );
    const at = (day: number): string | null => staff[(day + index) % staff.length]?.id ?? null;
    // One person has the whole weekend.
    return { place, byWeekday: [at(0), at(1), at(2), at(3), at(4), at(5), at(5)], dates: [] };
  });
};
