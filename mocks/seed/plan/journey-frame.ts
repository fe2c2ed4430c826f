import { campusPlaceOf, placeOf } from '@/reference/place';
import type { Ground } from '../ground';
import { arrivalOnOf, departureOnOf, lengthOfStay } from '../journey-days';
import type { Life } from '../life';
import { addWork } from '../work-days';

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

/** Null while nobody knows when the patient comes. */
export function frameOf(ground: Ground, life: Life): JourneyFrame | null {
  const { firstAppointmentMs, campus } = life;
  const arrivalOn = arrivalOnOf(life);
  const departureOn = departureOnOf(ground, life);
  if (firstAppointmentMs === null || arrivalOn === null || departureOn === null) return null;
  const days = ground.daysOf(campus);
  return {
    campus,
    timeZone: placeOf(campusPlaceOf(campus)).timeZone,
    arrivalOn,
    firstAppointmentMs,
    departureOn,
    workDayMs: Array.from({ length: lengthOfStay(ground, life) }, (_, index) =>
      addWork(days, firstAppointmentMs, index),
    ),
  };
}
