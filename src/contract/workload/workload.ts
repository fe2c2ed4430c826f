import * as z from 'zod/mini';
import { LOAD_PARTS } from '@/domain/workload/load';
import { STAGE_AGES } from '@/domain/workload/load-reasons';
import { TIMED_STEPS } from '@/domain/report/timed-steps';
import { WORKLOAD_VIEWS } from '@/domain/workload/teams';
import { choice, Code, Id, LanguageTag, Moment, PlainDate } from '../fields';
import type { CaseFilter } from '../case-list';
import { TREND_NUMBERS, AHEAD_NUMBERS, subjectFilter, WORKLOAD_NUMBERS } from './workload-numbers';

export const WorkloadQuery = z.strictObject({ by: choice(WORKLOAD_VIEWS) });

const partKinds = ['stage', 'urgency', 'reason'] as const;
const partValues = [...new Set(LOAD_PARTS.map(({ value }) => value))] as [string, ...string[]];

/** One part of a load: so many cases, each with the points of the part. */
const Part = z.strictObject({
  kind: choice(partKinds),
  value: choice(partValues),
  count: z.int(),
});

export const WorkloadLine = z.strictObject({
  /** A person's id or `nobody`; a code, a language tag or `none`; null for all together. */
  key: z.nullable(z.union([Id, Code, LanguageTag], 'invalid')),
  /** Those that mean something for the line. */
  numbers: z.partialRecord(choice(WORKLOAD_NUMBERS), z.int()),
  /** Cases by how long they have stood in their stage. */
  ages: z.record(choice(STAGE_AGES), z.int()),
  /** Points: those of `team`, where it is known, else of the line's own cases. */
  load: z.number(),
  /** Whose load it is; null where it is that of the line's own cases. */
  team: z.nullable(z.array(Id)),
  /** Points that the team can carry in the days ahead, and in a full week; null without a team. */
  capacity: z.nullable(z.strictObject({ now: z.number(), week: z.number(), isAway: z.boolean() })),
  parts: z.array(Part),
});
export type WorkloadLine = z.output<typeof WorkloadLine>;

/** Who or what carries how much. */
export const Workload = z.strictObject({
  by: choice(WORKLOAD_VIEWS),
  items: z.array(WorkloadLine),
  total: WorkloadLine,
  /** The day from which dates are counted, in Rochester. */
  today: PlainDate,
  asOf: Moment,
});
export type Workload = z.output<typeof Workload>;

/** Of whom or what a trend is; at most one of them, nothing: of all. */
export const TrendQuery = z.strictObject({
  person: z.optional(z.union([z.literal('nobody'), Id], 'invalid')),
  office: z.optional(Code),
  campus: z.optional(Code),
  specialty: z.optional(Code),
  language: z.optional(z.union([z.literal('none'), LanguageTag], 'invalid')),
});
export type TrendQuery = z.output<typeof TrendQuery>;

/** The cases that a trend is of. */
export function trendSubject(query: TrendQuery): CaseFilter {
  const view = WORKLOAD_VIEWS.find((each) => query[each] !== undefined);
  return view === undefined ? {} : subjectFilter(view, query[view] ?? null);
}

const span = { from: PlainDate, to: PlainDate } as const;

/** Eight weeks back and four ahead, week by week. */
export const WorkloadTrend = z.strictObject({
  past: z.array(z.strictObject({ ...span, counts: z.record(choice(TREND_NUMBERS), z.int()) })),
  ahead: z.array(z.strictObject({ ...span, counts: z.record(choice(AHEAD_NUMBERS), z.int()) })),
  asOf: Moment,
});
export type WorkloadTrend = z.output<typeof WorkloadTrend>;

/** How long steps took that were finished in these days. */
export const WorkloadTimes = z.strictObject({
  ...span,
  steps: z.array(
    z.strictObject({
      step: choice(TIMED_STEPS),
      count: z.int(),
      /** Milliseconds; null without cases. */
      median: z.nullable(z.int()),
      p90: z.nullable(z.int()),
    }),
  ),
  /** Cases that moved longest ago and were too many to be read one by one. */
  leftOut: z.int(),
  asOf: Moment,
});
export type WorkloadTimes = z.output<typeof WorkloadTimes>;
