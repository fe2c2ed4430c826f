import * as z from 'zod/mini';
import { BREACH_CAUSES, CLOCKED_STAGES } from '@/domain/report/breach';
import { isMonth } from '@/domain/report/months';
import type { DaySpan } from '@/domain/workload/weeks';
import { FOLLOW_UP_KINDS, OUTCOMES, STAGES } from '@/domain/vocabulary';
import type { CaseFilter } from '../case-list';
import { choice, Code, LanguageTag, Moment, PlainDate } from '../fields';
import { TREND_NUMBERS, trendFilter } from './workload-numbers';

/** London is both; of every other place its code says what it is. */
export const REPORT_SIDES = ['office', 'campus'] as const;
export type ReportSide = (typeof REPORT_SIDES)[number];

const Month = z.string('required').check(z.refine(isMonth, 'invalid'));

export const ReportParams = z.strictObject({ place: Code });
export const ReportQuery = z.strictObject({
  month: Month,
  /** Asked of London alone; without it London is the office. */
  side: z.optional(choice(REPORT_SIDES)),
});

const spread = {
  count: z.int(),
  /** Milliseconds; null without cases. */
  median: z.nullable(z.int()),
  p90: z.nullable(z.int()),
} as const;
const Spread = z.strictObject(spread);

export type ReportQuery = z.output<typeof ReportQuery>;

/** A month of an office or campus (Product reference, §10). */
export const MonthlyReport = z.strictObject({
  place: Code,
  side: choice(REPORT_SIDES),
  month: Month,
  /** Its days in Rochester; of a month that is not over, up to today. */
  from: PlainDate,
  to: PlainDate,
  counts: z.record(choice(TREND_NUMBERS), z.int()),
  firstContact: Spread,
  /** From arrival until the lead specialty accepted or declined. */
  decision: Spread,
  /** Of stages that were left in the month. */
  stages: z.array(z.strictObject({ stage: choice(STAGES), ...spread })),
  outcomes: z.array(z.strictObject({ outcome: choice(OUTCOMES), count: z.int() })),
  /** Deadlines that passed in the month. */
  breaches: z.array(
    z.strictObject({
      stage: choice(CLOCKED_STAGES),
      count: z.int(),
      causes: z.record(choice(BREACH_CAUSES), z.int()),
    }),
  ),
  /** Of the cases that came in. */
  languages: z.array(z.strictObject({ language: z.nullable(LanguageTag), count: z.int() })),
  followUps: z.array(
    z.strictObject({ kind: choice(FOLLOW_UP_KINDS), opened: z.int(), closed: z.int() }),
  ),
  /** Oldest cases that were too many to be read one by one; only `counts` knows of them. */
  leftOut: z.int(),
  asOf: Moment,
});
export type MonthlyReport = z.output<typeof MonthlyReport>;

/** The cases of a report's office or campus. */
export const reportSubject = (side: ReportSide, place: string): CaseFilter =>
  side === 'office' ? { office: [place] } : { campus: [place] };

/** What a language's number counts: the cases that came in with it. */
export const languageFilter = (language: string | null, days: DaySpan): CaseFilter => ({
  ...trendFilter('in', days),
  language: [language ?? 'none'],
});
