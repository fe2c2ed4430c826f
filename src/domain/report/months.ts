import { yearFault } from '@/lib/known-years';
import { addDays } from '@/lib/zoned-time';
import type { DaySpan } from '../workload/weeks';

/** The moments of a month: the first counts, the last does not. Epoch milliseconds. */
export interface MonthSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A month of reports, `YYYY-MM`, by the calendar of Rochester like every report. */
export type Month = string;

const MONTH_SHAPE = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isMonth = (text: string): boolean =>
  MONTH_SHAPE.test(text) && yearFault(text) === null;

/** The month of a plain date. */
export const monthOf = (date: string): Month => date.slice(0, 7);

/** The month so many months later; negative goes back. */
export function monthsLater(month: Month, months: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  const year = String(Math.floor(at / 12)).padStart(4, '0');
  return `${year}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Its first and last day; of a month that is not over, up to today. Null while it has not begun. */
export function daysOfMonth(month: Month, today: string): DaySpan | null {
  const from = `${month}-01`;
  if (from > today) return null;
  const last = addDays(`${monthsLater(month, 1)}-01`, -1);
  return { from, to: last < today ? last : today };
}
