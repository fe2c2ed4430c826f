import { addDays, instantOf, localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import type { Person } from '../case';
import { calendarTableOf, dayIndexOf } from '../calendar/calendar-table';

/** Capacity is that of the working days ahead: who leaves tomorrow takes on nothing today (config). */
const CAPACITY_DAYS = 7;

/** More points than this nobody carries in a week, whatever the hours (config). */
export const MOST_CAPACITY = 100;

export interface Capacity {
  /** Points that a full week carries; part-time is in it. */
  readonly week: number;
  /** Points for the days ahead, without days of absence. */
  readonly now: number;
  readonly isAway: boolean;
}

/**
 * How much a person can carry in the days ahead: the share of the working days of their place on
 * which they are there. Away today carries nothing, whatever follows.
 */
export function capacityOf(
  { capacity, place, absences }: Pick<Person, 'capacity' | 'place' | 'absences'>,
  nowMs: number,
): Capacity {
  const { timeZone } = placeOf(place);
  const today = localDateOf(nowMs, timeZone);
  const isAbsent = (date: string): boolean =>
    absences.some(({ fromOn, toOn }) => fromOn <= date && date <= toOn);
  if (isAbsent(today)) return { week: capacity, now: 0, isAway: true };
  const dates = Array.from({ length: CAPACITY_DAYS }, (_, days) => addDays(today, days));
  const working = dates.filter((date) => isWorkingDay(place, instantOf(date, 12 * 60, timeZone)));
  const there = working.filter((date) => !isAbsent(date)).length;
  const share = working.length === 0 ? 0 : there / working.length;
  // In halves, as loads are.
  return { week: capacity, now: Math.floor(capacity * share * 2) / 2, isAway: false };
}

function isWorkingDay(place: string, noonMs: number): boolean {
  const table = calendarTableOf(place, noonMs, noonMs);
  return table.kinds[dayIndexOf(table, noonMs)] !== 'weekend';
}

/** How a load stands against a capacity, in one word. */
const LEVELS = ['away', 'over', 'full', 'fits', 'room'] as const;
export type Level = (typeof LEVELS)[number];

/** From this share of the capacity on it is full, and below that one there is room (config). */
const FULL_FROM = 0.9;
const ROOM_BELOW = 0.6;

/** How a load stands to what somebody carries now. @param load in points. */
export function levelOf(load: number, { now, isAway }: Pick<Capacity, 'now' | 'isAway'>): Level {
  if (isAway) return 'away';
  if (load > now) return 'over';
  if (load >= now * FULL_FROM) return 'full';
  return load < now * ROOM_BELOW ? 'room' : 'fits';
}
