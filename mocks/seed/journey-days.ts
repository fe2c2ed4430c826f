import { utcDateOf } from '@/lib/utc';
import { addDays, localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { Ground } from './ground';
import type { Life } from './life';
import { drawsOf } from './random';
import { addWork, positionOf, type WorkDays } from './work-days';

const LEAST_DAYS = 2;
const MOST_DAYS = 12;

/**
 * When the party lands, as `journeyOf` says it of the plan: as recorded, and before that the day
 * before the first appointment. Null while nobody knows.
 */
export function arrivalOnOf({
  arrivalDayMs,
  firstAppointmentMs,
  steps,
  campus,
}: Life): string | null {
  if (arrivalDayMs === null || firstAppointmentMs === null) return null;
  if (steps.some(({ stage }) => stage === 'on-site')) {
    return utcDateOf(arrivalDayMs);
  }
  const { timeZone } = placeOf(campusPlaceOf(campus));
  return addDays(localDateOf(firstAppointmentMs, timeZone), -1);
}

/** How many working days of the campus the treatment takes, from the first appointment on. */
export function lengthOfStay(ground: Ground, life: Life): number {
  const draws = drawsOf(ground.seed, life.path, 'frame');
  const planned = LEAST_DAYS + Math.floor((MOST_DAYS - LEAST_DAYS + 1) * draws.next() ** 1.6);
  return Math.max(planned, daysAlready(ground.daysOf(life.campus), life, ground.laidAtMs));
}

/** A moment of the last working day of the stay; null while nobody knows when the patient comes. */
export function lastDayOf(ground: Ground, life: Life): number | null {
  const { arrivalDayMs, firstAppointmentMs, campus } = life;
  if (arrivalDayMs === null || firstAppointmentMs === null) return null;
  return addWork(ground.daysOf(campus), firstAppointmentMs, lengthOfStay(ground, life) - 1);
}

/** Leaves on this date: the day after the last appointment, or after the discharge. */
export function departureOnOf(ground: Ground, life: Life): string | null {
  const { arrivalDayMs, firstAppointmentMs, dischargedAtMs, campus } = life;
  if (arrivalDayMs === null || firstAppointmentMs === null) return null;
  const lastMs = dischargedAtMs ?? lastDayOf(ground, life) ?? firstAppointmentMs;
  const { timeZone } = placeOf(campusPlaceOf(campus));
  return addDays(localDateOf(lastMs, timeZone), 1);
}

/** Who is on campus still has a day or two before going home. */
const daysAlready = (days: WorkDays, life: Life, nowMs: number): number =>
  life.stage === 'on-site' && life.firstAppointmentMs !== null
    ? Math.ceil(positionOf(days, nowMs) - positionOf(days, life.firstAppointmentMs)) +
      2 +
      (life.path % 2)
    : 0;
