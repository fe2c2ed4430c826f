import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseFilter } from '@/contract/case-list';
import {
  languageFilter,
  type MonthlyReport,
  reportSubject,
} from '@/contract/workload/monthly-report';
import {
  both,
  outcomeFilter,
  stepFilter,
  TREND_NUMBERS,
  trendFilter,
} from '@/contract/workload/workload-numbers';
import { BREACH_CAUSES } from '@/domain/report/breach';
import type { Spread } from '@/domain/report/spread';
import type { Formats } from '@/i18n/use-formats';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { OUTCOME_WORDS } from '@/parts/words/case-detail-words';
import { wordOf } from '@/parts/words/use-word';
import { CAUSE_WORDS, COUNT_WORDS } from './report-words';

/**
 * A number of a report: a count, with its list where there is one, or a time in milliseconds. No list is
 * addressed by the month of a decision, of a missed deadline with its cause, or of a follow-up's beginning
 * and end: no row holds them.
 */
export type ReportCell =
  | { readonly kind: 'count'; readonly value: number; readonly filter: CaseFilter | null }
  | { readonly kind: 'time'; readonly value: number | null };

type SectionId =
  | 'cases'
  | 'since-arrival'
  | 'stages'
  | 'breaches'
  | 'outcomes'
  | 'follow-ups'
  | 'languages';

export interface ReportSection {
  readonly id: SectionId;
  readonly title: string;
  /** What its numbers are of, where the title is not enough. */
  readonly note: string | null;
  readonly columns: readonly string[];
  readonly lines: readonly {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly ReportCell[];
  }[];
  /** What is said instead of no lines. */
  readonly empty: string;
}

export interface SectionWords {
  readonly i18n: I18n;
  readonly formats: Pick<Formats, 'language'>;
}

const count = (value: number, filter: CaseFilter | null = null): ReportCell => ({
  kind: 'count',
  value,
  filter,
});
const time = (value: number | null): ReportCell => ({ kind: 'time', value });
const times = (
  { count: cases, median, p90 }: Spread,
  filter: CaseFilter | null = null,
): readonly ReportCell[] => [count(cases, filter), time(median), time(p90)];

/** A report as tables: screen, paper and file show these, and nothing else. */
export function sectionsOf(
  report: MonthlyReport,
  { i18n, formats }: SectionWords,
): readonly ReportSection[] {
  const of = reportSubject(report.side, report.place);
  // What was read of the newest cases alone is fewer than its list holds.
  const listed = (filter: CaseFilter): CaseFilter | null =>
    report.leftOut === 0 ? both(of, filter) : null;
  const cases = i18n._(msg`Cases`);
  const spread = [cases, i18n._(msg`Median`), i18n._(msg`90th percentile`)];
  const empty = i18n._(msg`None this month`);
  return [
    {
      id: 'cases',
      title: cases,
      note: null,
      columns: [i18n._(msg({ context: 'report', message: 'Number' }))],
      lines: TREND_NUMBERS.map((number) => ({
        key: number,
        name: i18n._(COUNT_WORDS[number]),
        cells: [count(report.counts[number], both(of, trendFilter(number, report)))],
      })),
      empty,
    },
    {
      id: 'since-arrival',
      title: i18n._(msg`Time since the request arrived`),
      note: i18n._(msg`Of cases that got there this month.`),
      columns: spread,
      lines: [
        {
          key: 'first-contact',
          name: i18n._(msg`First contact`),
          cells: times(report.firstContact, listed(stepFilter('first-contact', report))),
        },
        { key: 'decision', name: i18n._(msg`Decision`), cells: times(report.decision) },
      ],
      empty,
    },
    {
      id: 'stages',
      title: i18n._(msg`Time in a stage`),
      note: i18n._(msg`Of cases that left the stage this month.`),
      columns: spread,
      lines: report.stages.map(({ stage, ...own }) => ({
        key: stage,
        name: wordOf(i18n, STAGE_WORDS, stage),
        cells: times(own, listed(stepFilter(stage, report))),
      })),
      empty,
    },
    {
      id: 'breaches',
      title: i18n._(msg`Deadlines missed`),
      note: i18n._(msg`Deadlines that passed this month, by the first cause that holds.`),
      columns: [
        i18n._(msg({ context: 'report', message: 'Missed' })),
        ...BREACH_CAUSES.map((cause) => i18n._(CAUSE_WORDS[cause])),
      ],
      lines: report.breaches.map(({ stage, count: missed, causes }) => ({
        key: stage,
        name: wordOf(i18n, STAGE_WORDS, stage),
        cells: [count(missed), ...BREACH_CAUSES.map((cause) => count(causes[cause]))],
      })),
      empty,
    },
    {
      id: 'outcomes',
      title: i18n._(msg`Outcomes`),
      note: i18n._(msg`Of cases that went out.`),
      columns: [cases],
      lines: report.outcomes
        .filter((each) => each.count > 0)
        .map((each) => ({
          key: each.outcome,
          name: wordOf(i18n, OUTCOME_WORDS, each.outcome),
          cells: [count(each.count, listed(outcomeFilter(each.outcome, report)))],
        })),
      empty,
    },
    {
      id: 'follow-ups',
      title: i18n._(msg`Follow-ups`),
      note: null,
      columns: [
        i18n._(msg({ context: 'follow-ups', message: 'Opened' })),
        i18n._(msg({ context: 'follow-ups', message: 'Closed' })),
      ],
      lines: report.followUps.map(({ kind, opened, closed }) => ({
        key: kind,
        name: wordOf(i18n, FOLLOW_UP_WORDS, kind),
        cells: [count(opened), count(closed)],
      })),
      empty,
    },
    {
      id: 'languages',
      title: i18n._(msg`Languages`),
      note: i18n._(msg`Of cases that came in.`),
      columns: [cases],
      lines: report.languages.map(({ language, count: own }) => ({
        key: language ?? 'none',
        name: language === null ? i18n._(msg`No language yet`) : formats.language(language),
        cells: [count(own, listed(languageFilter(language, report)))],
      })),
      empty,
    },
  ];
}
