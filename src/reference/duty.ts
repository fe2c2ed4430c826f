import type { PlaceCode } from './codes';

/**
 * Who answers for a place in evenings, at weekends and on holidays (Product reference, §9). The
 * shape is reference, the people in it are data of the backend.
 */
export interface DutyRoster {
  readonly place: PlaceCode;
  /** Seven person ids, Monday first; `null` where nobody is named. */
  readonly byWeekday: readonly (string | null)[];
  /** Single days on which somebody else is named than the weekday's, or nobody. */
  readonly dates: readonly DutyDate[];
}

/** A duty day that is not as its weekday: it begins on this date of the place. */
export interface DutyDate {
  readonly on: string;
  readonly personId: string | null;
}

/** A duty day begins at 08:00 local time and lasts until 08:00 of the next (config). */
export const DUTY_CHANGES_AT_MINUTE = 8 * 60;
