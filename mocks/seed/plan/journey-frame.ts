import { addDays, localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { Ground } from '../ground';
import type { Life } from '../life';
import { drawsOf } from '../random';
import { addWork, positionOf, type WorkDays } from '../work-days';

/** The days of a seeded journey, in the campus's calendar: what every part of its plan is laid by. */
export interface JourneyFrame {
  readonly campus: string;
  readonly timeZone: string;
  /** The patient lands on this date, and sleeps there that night. */
  readonly arrivalOn: string;
  readonly firstAppointmentMs: number;
  /** Leaves in the morning or the afternoon of this date. */
  readonly departureOn: string;
  /** Working days of the campus between first appointment and departure, at their opening. */
  readonly workDayMs: readonly number[];
}

const MOST_DAYS = 12;

/** Who is on campus still has a day or two before going home. */
const daysAlready = (days: WorkDays, life: Life, nowMs: number): number =>
  life.stage === 'on-site' && life.firstAppointmentMs !== null
    ? Math.ceil(positionOf(days, nowMs) - positionOf(days, life.firstAppointmentMs)) +
      2 +
      (life.n % 2)
    : 0;

/** Null while nobody knows when the patient comes. */
export function frameOf(ground: Ground, life: Life): JourneyFrame | null {
  const { arrivalDayMs, firstAppointmentMs, dischargedAtMs, campus } = life;
  if (arrivalDayMs === null || firstAppointmentMs === null) return null;
  const { timeZone } = placeOf(campusPlaceOf(campus));
  const draws = drawsOf(ground.seed, life.n, 'frame');
  const days = ground.daysOf(campus);
  const planned = 1 + Math.floor(MOST_DAYS * draws.next() ** 1.6);
  const length = Math.max(planned, daysAlready(days, life, ground.laidAtMs));
  const workDayMs = Array.from({ length }, (_, index) => addWork(days, firstAppointmentMs, index));
  const plannedEnd = localDateOf(workDayMs.at(-1) ?? firstAppointmentMs, timeZone);
  const end = dischargedAtMs === null ? plannedEnd : localDateOf(dischargedAtMs, timeZone);
  return {
    campus,
    timeZone,
    arrivalOn: new Date(arrivalDayMs).toISOString().slice(0, 10),
    firstAppointmentMs,
    departureOn: addDays(end, 1),
    workDayMs,
  };
}
