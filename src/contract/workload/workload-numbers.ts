import type { Outcome } from '@/domain/vocabulary';
import type { LoadPart } from '@/domain/workload/load';
import type { StageAge } from '@/domain/workload/load-reasons';
import type { TimedStep } from '@/domain/report/timed-steps';
import type { WorkloadView } from '@/domain/workload/teams';
import type { DaySpan } from '@/domain/workload/weeks';
import { addDays } from '@/lib/zoned-time';
import type { CaseFilter } from '../case-list';

/**
 * Each number of the workload as the filter of the list that its link opens (Product reference,
 * §10): the server counts by these filters and the screen links by them, so both are one.
 */

/** A clock that runs out within so many days from today is a breach that can still be averted. */
const SOON_DAYS = 7;

const NUMBERS = {
  open: () => ({}),
  /** The word that was given is broken. */
  overdue: () => ({ band: ['overdue'] }),
  dueToday: () => ({ band: ['due-today'] }),
  dueSoon: (today) => ({
    band: ['due-today', 'on-track'],
    dueFrom: today,
    dueTo: addDays(today, SOON_DAYS - 1),
  }),
  /** Claimed, and nobody has reached the family since. */
  untouched: () => ({ stage: ['new'], owner: ['anybody'] }),
  unclaimed: () => ({ owner: ['nobody'] }),
  /** On hold, whoever it waits for. */
  parked: () => ({ hold: 'on' }),
  reviewDue: () => ({ hold: 'review-due' }),
  handOffs: () => ({ handOff: 'any' }),
  handOffsAged: () => ({ handOff: 'aged' }),
} as const satisfies Readonly<Record<string, (today: string) => CaseFilter>>;

export type WorkloadNumber = keyof typeof NUMBERS;
// The keys of an object are strings to the compiler; these are all there are.
export const WORKLOAD_NUMBERS = Object.keys(NUMBERS) as [WorkloadNumber, ...WorkloadNumber[]];

/**
 * The numbers that mean something for a line. Whose a person's cases are is no question; and of those
 * that nobody has, nobody has left any untouched.
 */
export const numbersOf = (view: WorkloadView, key: string | null): readonly WorkloadNumber[] =>
  view !== 'person' || key === null
    ? WORKLOAD_NUMBERS
    : WORKLOAD_NUMBERS.filter(
        (number) => number !== 'unclaimed' && (number !== 'untouched' || key !== NOBODY),
      );

/** The line of the cases that nobody answers for. */
export const NOBODY = 'nobody';

/** The cases of a line: a person's (`nobody`: unclaimed), an office's, of a language … */
export function subjectFilter(view: WorkloadView, key: string | null): CaseFilter {
  if (key === null) return {};
  return view === 'person' ? { owner: [key] } : { [view]: [key] };
}

/** What a number counts of the cases of a line. */
export const numberFilter = (number: WorkloadNumber, today: string): CaseFilter =>
  // Frozen by `as const`; the contract's types are not.
  NUMBERS[number](today) as CaseFilter;

export const ageFilter = (age: StageAge): CaseFilter => ({ stageAge: [age] });

/**
 * Cases whose points make up a load.
 *
 * @param team whose load it is, where a line shows that of its people; null: that of its own cases
 */
export function loadFilter(
  view: WorkloadView,
  key: string | null,
  team: readonly string[] | null,
): CaseFilter {
  return team === null ? subjectFilter(view, key) : { owner: [...team] };
}

/** The cases behind a part of a load. */
export function partFilter({ kind, value }: LoadPart): CaseFilter {
  switch (kind) {
    case 'stage':
      return { stage: [value] };
    case 'urgency':
      return { urgency: [value] };
    case 'reason':
      return { load: [value] };
  }
}

/** What came in, went out and was left at the end of each week; of closed cases as well. */
export const TREND_NUMBERS = ['in', 'out', 'openAtEnd'] as const;
export type TrendNumber = (typeof TREND_NUMBERS)[number];

/** The cases behind a number of a week. */
export function trendFilter(number: TrendNumber, { from, to }: DaySpan): CaseFilter {
  switch (number) {
    case 'in':
      return { state: 'all', arrivedFrom: from, arrivedTo: to };
    case 'out':
      return { state: 'closed', closedFrom: from, closedTo: to };
    case 'openAtEnd':
      return { state: 'all', openOn: to };
  }
}

/** Those that went out in these days in one way. */
export const outcomeFilter = (outcome: Outcome, days: DaySpan): CaseFilter => ({
  ...trendFilter('out', days),
  outcome: [outcome],
});

/** What the weeks ahead hold already. */
export const AHEAD_NUMBERS = ['arrivals', 'clocks'] as const;
export type AheadNumber = (typeof AHEAD_NUMBERS)[number];

/** The cases behind a number of a week to come. */
export function aheadFilter(number: AheadNumber, { from, to }: DaySpan): CaseFilter {
  return number === 'arrivals'
    ? { arrivalFrom: from, arrivalTo: to }
    : { band: ['due-today', 'on-track'], dueFrom: from, dueTo: to };
}

/** The cases behind a median: those that finished the step in these days. */
export const stepFilter = (step: TimedStep, { from, to }: DaySpan): CaseFilter => ({
  state: 'all',
  took: step,
  tookFrom: from,
  tookTo: to,
});

/** Both filters as one, for a link: of two that name owners, the first names whom it is about. */
export const both = (of: CaseFilter, more: CaseFilter): CaseFilter => ({ ...more, ...of });
