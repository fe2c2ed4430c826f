import type { workloadEndpoints } from '@/contract/endpoints/workload';
import type { CaseFilter } from '@/contract/case-list';
import { trendSubject } from '@/contract/workload/workload';
import {
  ageFilter,
  aheadFilter,
  loadFilter,
  numberFilter,
  numbersOf,
  partFilter,
  subjectFilter,
  trendFilter,
} from '@/contract/workload/workload-numbers';
import type { Person } from '@/domain/case';
import { spreadOf } from '@/domain/report/spread';
import { TIMED_STEPS } from '@/domain/report/timed-steps';
import { capacityOf } from '@/domain/workload/capacity';
import { LOAD_PARTS, pointsOf } from '@/domain/workload/load';
import { STAGE_AGES } from '@/domain/workload/load-reasons';
import { isCarrier, teamOf, type WorkloadView } from '@/domain/workload/teams';
import { nextWeeks, pastWeeks, reportDayOf } from '@/domain/workload/weeks';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { SPECIALTIES } from '@/reference/specialties';
import type { Answer, Call } from '../call/call';
import { sortOf, whereOf } from '../lists/case-filter';
import type { FilterSense } from '../lists/case-filter';
import { readSense } from '../lists/filter-sense';
import { finishedSteps } from '../lists/finished-steps';
import { Tally } from './tally';
import type { Reading } from '../stored/shape';

type Endpoints = typeof workloadEndpoints;
type Line = Answer<Endpoints['getWorkload']>['items'][number];

/** How far the trend looks back, and how far ahead (Product reference, §10), in weeks. */
const PAST_WEEKS = 8;
const NEXT_WEEKS = 4;
/** More languages than this nobody tells apart in a table. */
const MOST_LANGUAGES = 60;

/** Every number of a view, counted in one go from the columns of the rows. */
export async function getWorkload(
  tx: Reading,
  call: Call<Endpoints['getWorkload']>,
): Promise<Answer<Endpoints['getWorkload']>> {
  const { by } = call.query;
  const sense = await readSense(tx, call);
  const people = await tx.list('people');
  const today = reportDayOf(call.nowMs);
  const tally = new Tally(sense);
  const of = { by, people, today, nowMs: call.nowMs };
  const keys = await keysOf(tx, by, people, sense);
  const lines = keys.map((key) => askLine(tally, key, of));
  const total = askLine(tally, null, of);
  await tally.run(tx);
  return {
    by,
    items: lines.map((line) => line()).filter((line) => by !== 'person' || isShown(line, people)),
    total: total(),
    today,
    asOf: call.now,
  };
}

/** Whoever carries cases for a living, and whoever has some; last, what nobody has. */
function isShown({ key, numbers }: Line, people: readonly Person[]): boolean {
  const person = people.find(({ id }) => id === key);
  return person === undefined || isCarrier(person) || (numbers.open ?? 0) > 0;
}

interface LineFacts {
  readonly by: WorkloadView;
  readonly people: readonly Person[];
  readonly today: string;
  readonly nowMs: number;
}

function askLine(
  tally: Tally,
  key: string | null,
  { by, people, today, nowMs }: LineFacts,
): () => Line {
  const team = key === null ? null : teamOf(by, key, people);
  const ids = team?.map(({ id }) => id) ?? null;
  const cases = subjectFilter(by, key);
  const numbers = numbersOf(by, key).map(
    (number) => [number, tally.ask(cases, numberFilter(number, today))] as const,
  );
  const ages = STAGE_AGES.map((age) => [age, tally.ask(cases, ageFilter(age))] as const);
  const of = loadFilter(by, key, ids);
  const parts = LOAD_PARTS.map((part) => ({ part, count: tally.ask(of, partFilter(part)) }));
  return () => {
    const counted = parts.map(({ part, count }) => ({ ...part, count: count() }));
    return {
      key,
      numbers: Object.fromEntries(numbers.map(([number, count]) => [number, count()])),
      // Each age is there; the keys of a list of pairs are strings to the compiler.
      ages: Object.fromEntries(ages.map(([age, count]) => [age, count()])) as Line['ages'],
      load: counted.reduce((sum, part) => sum + part.count * pointsOf(part), 0),
      team: ids,
      capacity: team === null ? null : capacityOfTeam(team, nowMs),
      parts: counted.filter(({ count }) => count > 0),
    };
  };
}

function capacityOfTeam(team: readonly Person[], nowMs: number): NonNullable<Line['capacity']> {
  const each = team.map((person) => capacityOf(person, nowMs));
  const sum = (of: (one: (typeof each)[number]) => number): number =>
    each.reduce((total, one) => total + of(one), 0);
  return {
    now: sum(({ now }) => now),
    week: sum(({ week }) => week),
    isAway: each.every(({ isAway }) => isAway),
  };
}

/** The lines of a view, in the order of their kind; the screen sorts them as its reader likes. */
async function keysOf(
  tx: Reading,
  by: WorkloadView,
  people: readonly Person[],
  sense: FilterSense,
): Promise<readonly string[]> {
  switch (by) {
    case 'person':
      return [...people.map(({ id }) => id), 'nobody'];
    case 'office':
      return OFFICES.map(({ code }) => code);
    case 'campus':
      return [...CAMPUSES.map(({ code }) => code), 'none'];
    case 'specialty':
      return SPECIALTIES.map(({ code }) => code);
    case 'language':
      return [...(await languagesIn(tx, sense)), 'none'];
  }
}

/** Every language of an open case: the first of those that were not found yet, again and again. */
async function languagesIn(tx: Reading, sense: FilterSense): Promise<readonly string[]> {
  const found: string[] = [];
  const open = whereOf({}, sense);
  while (found.length < MOST_LANGUAGES) {
    // Each question rests on the answer before.
    const { rows } = await tx.queryRows({
      where: { all: [open, { not: { field: 'language', in: [...found, null] } }] },
      sort: sortOf('language'),
      limit: 1,
    });
    const language = rows[0]?.language ?? null;
    if (language === null) break;
    found.push(language);
  }
  return found;
}

/** What came and went by week, and what is known of the weeks ahead. */
export async function getWorkloadTrend(
  tx: Reading,
  call: Call<Endpoints['getWorkloadTrend']>,
): Promise<Answer<Endpoints['getWorkloadTrend']>> {
  const tally = new Tally(await readSense(tx, call));
  const today = reportDayOf(call.nowMs);
  // The numbers say of which.
  const of: CaseFilter = { state: 'all', ...trendSubject(call.query) };
  const past = pastWeeks(today, PAST_WEEKS).map((week) => ({
    week,
    in: tally.ask(of, trendFilter('in', week)),
    out: tally.ask(of, trendFilter('out', week)),
    openAtEnd: tally.ask(of, trendFilter('openAtEnd', week)),
  }));
  const ahead = nextWeeks(today, NEXT_WEEKS).map((week) => ({
    week,
    arrivals: tally.ask(of, aheadFilter('arrivals', week)),
    clocks: tally.ask(of, aheadFilter('clocks', week)),
  }));
  await tally.run(tx);
  return {
    past: past.map(({ week, ...counts }) => ({
      ...week,
      counts: { in: counts.in(), out: counts.out(), openAtEnd: counts.openAtEnd() },
    })),
    ahead: ahead.map(({ week, arrivals, clocks }) => ({
      ...week,
      counts: { arrivals: arrivals(), clocks: clocks() },
    })),
    asOf: call.now,
  };
}

/** How long it took to get on, over the weeks of the trend. */
export async function getWorkloadTimes(
  tx: Reading,
  call: Call<Endpoints['getWorkloadTimes']>,
): Promise<Answer<Endpoints['getWorkloadTimes']>> {
  const weeks = pastWeeks(reportDayOf(call.nowMs), PAST_WEEKS);
  const days = { from: weeks[0]?.from ?? '', to: weeks.at(-1)?.to ?? '' };
  const filters: CaseFilter = { state: 'all', ...trendSubject(call.query) };
  const sense = await readSense(tx, call);
  const { cases, leftOut } = await finishedSteps(tx, sense, filters, days);
  return {
    ...days,
    steps: TIMED_STEPS.map((step) => ({
      step,
      ...spreadOf(cases.flatMap(({ times }) => times.get(step) ?? [])),
    })),
    leftOut,
    asOf: call.now,
  };
}
