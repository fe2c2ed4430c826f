import type { HolidayName } from './holiday-names';

/** One public holiday, or a day on which places close at noon. */
export interface Holiday {
  /** Local date, `YYYY-MM-DD`. */
  readonly on: string;
  readonly kind: 'holiday' | 'half-day';
  /** Its English name, under which `holiday-names.ts` has the others. */
  readonly name: HolidayName;
}

/** First and last year that the holidays are laid down for; outside, only weekends are known. */
export const FIRST_HOLIDAY_YEAR = 2024;
export const LAST_HOLIDAY_YEAR = 2028;
