import { addDays, type PlainDate } from '@/lib/zoned-time';
import type { CampusCode } from '@/reference/codes';
import type { CaseRecord } from '../../case';
import { itineraryOf } from '../appointments/itinerary';
import type { CasePlan } from '../case-plan';
import type { Stay } from '../lodging';
import { dateOfAppointment } from '../money/covered';

/**
 * The campuses near any one of which the night that begins on this date may be slept; null where none
 * is asked for.
 */
export type CampusesOn = (on: PlainDate) => readonly CampusCode[] | null;

interface CampusFacts {
  readonly case: Pick<CaseRecord, 'campus'>;
  readonly plan: Pick<CasePlan, 'appointments'>;
}

/**
 * Near which campus each night is slept: the one rule of it, from the appointments that stand, each on
 * the date of its own campus (Product reference, §4, §5, §7).
 *
 * The night before an appointment is slept near it, and so is every night before the first; a night
 * between two at one campus there, and every night after the last where that one was. On the way
 * from one campus to another either of the two will do, as it will around a day with appointments at
 * both. Without appointments it is the case's campus, or anywhere.
 */
export function campusNights({
  case: { campus },
  plan: { appointments },
}: CampusFacts): CampusesOn {
  const days = daysOf(appointments);
  if (days.length === 0) {
    const own = campus === null ? null : [campus];
    return () => own;
  }
  return (on) => {
    const last = days.findLast((day) => day.on <= on);
    const next = days.find((day) => day.on > on);
    const isEve = next !== undefined && (last === undefined || next.on === addDays(on, 1));
    if (isEve) return next.campuses;
    return [...new Set([...(last?.campuses ?? []), ...(next?.campuses ?? [])])];
  };
}

/** The campuses to which the case comes: those of its appointments, without any its own. */
export function campusesOfTrip({
  case: { campus },
  plan: { appointments },
}: CampusFacts): readonly CampusCode[] {
  const visited = [...new Set(itineraryOf(appointments).map((each) => each.campus))];
  return visited.length > 0 || campus === null ? visited : [campus];
}

/** Whether somebody who sleeps there in this night sleeps near the campus that it asks for. */
export function mayServe(
  campusesOn: CampusesOn,
  { campus }: Pick<Stay, 'campus'>,
  on: PlainDate,
): boolean {
  return campusesOn(on)?.includes(campus) ?? true;
}

interface CampusDay {
  readonly on: PlainDate;
  /** In the order of their times. */
  readonly campuses: readonly CampusCode[];
}

/** The days that have appointments, and at which campuses. */
function daysOf(appointments: CasePlan['appointments']): readonly CampusDay[] {
  const days = new Map<PlainDate, CampusCode[]>();
  for (const appointment of itineraryOf(appointments)) {
    const on = dateOfAppointment(appointment);
    const held = days.get(on) ?? [];
    if (!held.includes(appointment.campus)) held.push(appointment.campus);
    days.set(on, held);
  }
  return [...days]
    .map(([on, campuses]) => ({ on, campuses }))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
