import { localDateOf, minuteOfLocalDay, weekdayOf, addDays } from '@/lib/zoned-time';
import type { PlaceCode } from '@/reference/codes';
import { DUTY_CHANGES_AT_MINUTE, type DutyRoster } from '@/reference/duty';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { placeOf } from '@/reference/place';
import { officeStateAt } from './calendar/office-state';
import { standInFor } from './absence/absence';
import type { CaseRecord, Person } from './case';
import { hasRole } from './policy';
import { actingPlaceOf } from './stage-clock';

type DutyFacts = Pick<CaseRecord, 'office' | 'campus' | 'stage' | 'urgency'>;

/**
 * The place whose duty person a case would be for while that place is shut (Product reference, §4,
 * §9): an urgent request nobody has answered, an emergency on campus. Null for all others.
 */
export function dutyPlaceOf(facts: DutyFacts): PlaceCode | null {
  if (facts.urgency !== 'urgent') return null;
  return facts.stage === 'new' || facts.stage === 'on-site' ? actingPlaceOf(facts) : null;
}

/** Does it show to the duty person at this moment: the place that must act is shut. */
export function isForDutyPerson(facts: DutyFacts, nowMs: number): boolean {
  const place = dutyPlaceOf(facts);
  return place !== null && officeStateAt(place, nowMs).state !== 'open';
}

/** Rosters, and who is away. */
export interface DutyStaff {
  readonly rosters: readonly DutyRoster[];
  readonly people: readonly Pick<Person, 'id' | 'grants' | 'absences'>[];
}

/**
 * Who is on duty for a place at a moment: whoever the roster names for the duty day, which lasts
 * from eight in the morning to eight of the next; for somebody who is away that day, the cover, or the
 * cover's cover.
 *
 * @returns a person's id; null where nobody is named, or whoever is cannot answer: who no longer works
 * for the place, covers who are away as well, and one who would not see what is urgent there.
 */
export function whoIsOnDuty(
  { rosters, people }: DutyStaff,
  place: PlaceCode,
  nowMs: number,
): string | null {
  const roster = rosters.find((each) => each.place === place);
  if (roster === undefined) return null;
  const day = dutyDayOf(place, nowMs);
  const named = namedOn(roster, day);
  const person = people.find(({ id }) => id === named);
  if (person === undefined || !mayBeOnDuty(person, place)) return null;
  const id = standInFor(person.id, people, { office: place }, (each) => absenceOn(each, day));
  const there = people.find((each) => each.id === id);
  return there !== undefined && maySeeUrgent(there, place) ? there.id : null;
}

/** Whoever works for the place, and supervisors, see every case that could be urgent there. */
const maySeeUrgent = (person: Pick<Person, 'id' | 'grants'>, place: PlaceCode): boolean =>
  mayBeOnDuty(person, place) || hasRole(person, 'supervisor');

/** The date on which the duty day of this moment began. */
function dutyDayOf(place: PlaceCode, nowMs: number): string {
  const { timeZone } = placeOf(place);
  const today = localDateOf(nowMs, timeZone);
  const isNight = minuteOfLocalDay(nowMs, timeZone) < DUTY_CHANGES_AT_MINUTE;
  return isNight ? addDays(today, -1) : today;
}

const absenceOn = ({ absences }: Pick<Person, 'absences'>, day: string) =>
  absences.find(({ fromOn, toOn }) => fromOn <= day && day <= toOn);

/** Whom the roster names for a day: a single date goes before its weekday, also with nobody. */
function namedOn({ byWeekday, dates }: DutyRoster, day: string): string | null {
  const single = dates.find(({ on }) => on === day);
  return single === undefined ? (byWeekday[weekdayOf(day) - 1] ?? null) : single.personId;
}

/** Whoever works for a place may be on duty for it. */
export const mayBeOnDuty = ({ grants }: Pick<Person, 'grants'>, place: PlaceCode): boolean =>
  grants.some(({ offices, campuses }) => offices.includes(place) || campuses.includes(place));

/** The places that are shut now and whose duty person this is. */
export function placesOnDuty(
  staff: DutyStaff,
  personId: string,
  nowMs: number,
): readonly PlaceCode[] {
  return staff.rosters
    .map(({ place }) => place)
    .filter(
      (place) =>
        officeStateAt(place, nowMs).state !== 'open' &&
        whoIsOnDuty(staff, place, nowMs) === personId,
    );
}

/**
 * The places that are shut now, for which nobody is on duty, and where this person is then asked:
 * what is urgent there must not be nobody's.
 */
export function placesWithoutDuty(
  staff: DutyStaff,
  personId: string,
  nowMs: number,
): readonly PlaceCode[] {
  // Also those that no roster is kept for; London is an office and a campus.
  const places = new Set([...OFFICES, ...CAMPUSES].map(({ code }) => code));
  return [...places].filter(
    (place) =>
      askedWithoutDuty(staff.people, place, nowMs).some(({ id }) => id === personId) &&
      officeStateAt(place, nowMs).state !== 'open' &&
      whoIsOnDuty(staff, place, nowMs) === null,
  );
}

/**
 * Whoever may be on duty and is not away that day; the supervisors, who see every case, where that
 * is no one: a small office is one person, who may be the one that is away.
 */
function askedWithoutDuty(
  people: DutyStaff['people'],
  place: PlaceCode,
  nowMs: number,
): DutyStaff['people'] {
  const day = dutyDayOf(place, nowMs);
  const there = people.filter((person) => absenceOn(person, day) === undefined);
  const own = there.filter((person) => mayBeOnDuty(person, place));
  return own.length > 0 ? own : there.filter((person) => hasRole(person, 'supervisor'));
}
