import type { workloadEndpoints } from '@/contract/endpoints/workload';
import type { CaseFilter } from '@/contract/case-list';
import { type ReportSide, reportSubject } from '@/contract/workload/monthly-report';
import { TREND_NUMBERS, trendFilter } from '@/contract/workload/workload-numbers';
import type { CaseRow } from '@/domain/case-row';
import { startOfDateAt } from '@/domain/place-days';
import { factsOfMonth, type ReportedCase } from '@/domain/report/monthly-report';
import { daysOfMonth } from '@/domain/report/months';
import { type DaySpan, reportDayOf } from '@/domain/workload/weeks';
import { addDays } from '@/lib/zoned-time';
import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
import { DEFAULT_CAMPUS } from '@/reference/place';
import type { Answer, Call } from '../call/call';
import { sortOf, whereOf } from '../lists/case-filter';
import type { FilterSense } from '../lists/case-filter';
import { historiesOf } from '../lists/case-histories';
import { readSense } from '../lists/filter-sense';
import { notFound } from '../call/problem-error';
import type { Reading } from '../stored/shape';
import { Tally } from './tally';

type Endpoint = (typeof workloadEndpoints)['getMonthlyReport'];

/** So many cases are read with their history, newest first; a report says how many it left out. */
const MOST_CASES = 3_000;

/** A month of an office or campus: its counts from the rows, its times from what happened. */
export async function getMonthlyReport(
  tx: Reading,
  call: Call<Endpoint>,
): Promise<Answer<Endpoint>> {
  const { place } = call.params;
  const { month } = call.query;
  const side = sideOf(place, call.query.side);
  const days = daysOfMonth(month, reportDayOf(call.nowMs));
  if (side === null || days === null) throw notFound();
  const of = reportSubject(side, place);
  const sense = await readSense(tx, call);
  const tally = new Tally(sense);
  const counts = TREND_NUMBERS.map(
    (number) => [number, tally.ask({ ...of, state: 'all' }, trendFilter(number, days))] as const,
  );
  await tally.run(tx);
  const { rows, total } = await touchedRows(tx, { of, days, sense });
  const span = {
    fromMs: startOfDateAt(DEFAULT_CAMPUS, days.from),
    toMs: startOfDateAt(DEFAULT_CAMPUS, addDays(days.to, 1)),
  };
  return {
    place,
    side,
    month,
    ...days,
    // Each is there; the keys of a list of pairs are strings to the compiler.
    counts: Object.fromEntries(
      counts.map(([number, count]) => [number, count()]),
    ) as Answer<Endpoint>['counts'],
    ...factsOfMonth(await readCases(tx, rows), span, call.nowMs),
    leftOut: total - rows.length,
    asOf: call.now,
  };
}

function sideOf(place: string, asked: ReportSide | undefined): ReportSide | null {
  const isOffice = findOffice(place) !== undefined;
  const isCampus = findCampus(place) !== undefined;
  if (asked === 'campus' || (asked === undefined && !isOffice)) return isCampus ? 'campus' : null;
  return isOffice ? 'office' : null;
}

interface Touched {
  readonly of: CaseFilter;
  readonly days: DaySpan;
  readonly sense: FilterSense;
}

/** Cases that were open on any day of the month. */
function touchedRows(tx: Reading, { of, days, sense }: Touched) {
  return tx.queryRows({
    where: {
      all: [
        whereOf({ ...of, state: 'all', arrivedTo: days.to }, sense),
        {
          any: [
            whereOf({ state: 'open' }, sense),
            whereOf({ state: 'closed', closedFrom: days.from }, sense),
          ],
        },
      ],
    },
    sort: sortOf('-arrived'),
    limit: MOST_CASES,
  });
}

async function readCases(tx: Reading, rows: readonly CaseRow[]): Promise<readonly ReportedCase[]> {
  const cases: ReportedCase[] = [];
  for (const { row, record, visits } of await historiesOf(tx, rows)) {
    const wentHome = row.stage === 'follow-up' || row.stage === 'closed';
    const of = { index: 'case', value: row.id };
    // One after the other: a transaction is one line of work.
    const followUps = wentHome ? await tx.list('followUps', of) : [];
    cases.push({ record, visits, followUps, language: row.language });
  }
  return cases;
}
