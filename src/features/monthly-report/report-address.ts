import type { ReportQuery, ReportSide } from '@/contract/workload/monthly-report';
import { REPORT_SIDES } from '@/contract/workload/monthly-report';
import { isMonth, monthOf, monthsLater } from '@/domain/report/months';
import { reportDayOf } from '@/domain/workload/weeks';
import type { KnownValues } from '@/parts/list-kit/dropped-values';
import { findOffice } from '@/reference/offices';

/** How many months there are to choose from, this one counted. */
const MONTHS = 24;

/** Of a month ahead there is nothing to tell. */
const isTold = (text: string, nowMs: number): boolean => isMonth(text) && text <= thisMonth(nowMs);

/** What means something in the address of a report. */
export const knownInReport = (nowMs: number): KnownValues => ({
  month: (value) => isTold(value, nowMs),
  side: (value) => REPORT_SIDES.some((side) => side === value),
});

/** Which month of which side an address asks for: without a word, the last month that is over. */
export function readReportAddress(
  params: URLSearchParams,
  place: string,
  nowMs: number,
): Required<ReportQuery> {
  const asked = params.get('month') ?? '';
  const side = REPORT_SIDES.find((each) => each === params.get('side'));
  return {
    month: isTold(asked, nowMs) ? asked : monthsLater(thisMonth(nowMs), -1),
    side: side ?? usualSideOf(place),
  };
}

const thisMonth = (nowMs: number): string => monthOf(reportDayOf(nowMs));

const usualSideOf = (place: string): ReportSide =>
  findOffice(place) === undefined ? 'campus' : 'office';

/** The months to choose from, newest first; the one that is shown is always among them. */
export function monthsToChoose(shown: string, nowMs: number): readonly string[] {
  const newest = thisMonth(nowMs);
  const months = Array.from({ length: MONTHS }, (_, index) => monthsLater(newest, -index));
  return months.includes(shown) ? months : [...months, shown];
}
