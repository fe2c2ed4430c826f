import type { Appointment } from '@/domain/plan/appointment';
import { itineraryOf } from '@/domain/plan/appointments/itinerary';
import { weekOf } from '@/lib/week';
import { localDateOf, minuteOfLocalDay } from '@/lib/zoned-time';
import { campusOf } from '@/reference/campuses';

export const zoneOf = ({ campus }: Pick<Appointment, 'campus'>): string =>
  campusOf(campus).timeZone;

/** The date on the wall of the campus. */
const dateOf = (appointment: Pick<Appointment, 'campus' | 'startAt'>): string =>
  localDateOf(Date.parse(appointment.startAt), zoneOf(appointment));

export interface PlannedDay {
  readonly date: string;
  readonly appointments: readonly Appointment[];
}

/** By day, what was cancelled last of its day. */
export function daysOf(appointments: readonly Appointment[]): readonly PlannedDay[] {
  const inOrder = [
    ...itineraryOf(appointments),
    ...appointments.filter(({ status }) => status === 'cancelled'),
  ];
  return [...Map.groupBy(inOrder, dateOf)]
    .map(([date, of]) => ({ date, appointments: of }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** The days of a week that are shown: its working days, and the weekend where something is in it. */
export function weekFrom(monday: string, days: readonly PlannedDay[]): readonly string[] {
  const dates = weekOf(monday);
  const isUsed = (date: string): boolean => days.some((day) => day.date === date);
  const lastUsed = dates.findLastIndex(isUsed);
  return dates.slice(0, Math.max(5, lastUsed + 1));
}

const USUAL_HOURS = { from: 8, to: 17 } as const;

/** The hours that a plan of these shows: the usual ones, and whatever lies outside. */
export function hoursOf(appointments: readonly Appointment[]): readonly number[] {
  let { from, to }: { from: number; to: number } = USUAL_HOURS;
  for (const each of appointments) {
    const minute = minuteOfLocalDay(Date.parse(each.startAt), zoneOf(each));
    from = Math.min(from, Math.floor(minute / 60));
    to = Math.max(to, Math.min(24, Math.ceil((minute + each.minutes) / 60)));
  }
  return Array.from({ length: to - from }, (_, index) => from + index);
}
