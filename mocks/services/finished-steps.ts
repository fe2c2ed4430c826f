import { startOfDateAt } from '@/domain/place-days';
import { stageVisits } from '@/domain/report/stage-visits';
import { stepTimes } from '@/domain/report/step-times';
import type { TimedStep } from '@/domain/report/timed-steps';
import type { DaySpan } from '@/domain/workload/weeks';
import { addDays } from '@/lib/zoned-time';
import { DEFAULT_CAMPUS } from '@/reference/place';
import { type Filters, type FilterSense, whereOf } from './case-filter';
import type { Reading } from './shape';

/** So many cases are read with their history, those that moved last first. */
const MOST_CASES = 3_000;

/** What one case finished, milliseconds by step. */
interface FinishedCase {
  readonly id: string;
  readonly times: ReadonlyMap<TimedStep, number>;
}

/**
 * What the cases of a filter finished in these days. No row holds it: whoever finished a step has
 * moved since the first of them, and of these the history is read.
 */
export async function finishedSteps(
  tx: Reading,
  sense: FilterSense,
  filters: Filters,
  { from, to }: Partial<DaySpan>,
): Promise<{ readonly cases: readonly FinishedCase[]; readonly leftOut: number }> {
  const span = {
    fromMs: from === undefined ? -Infinity : startOfDateAt(DEFAULT_CAMPUS, from),
    toMs: to === undefined ? Infinity : startOfDateAt(DEFAULT_CAMPUS, addDays(to, 1)),
  };
  const { rows, total } = await tx.queryRows({
    where: {
      all: [
        whereOf(filters, sense),
        ...(from === undefined ? [] : [{ field: 'stageSince', from: span.fromMs }]),
      ],
    },
    sort: { field: 'stageSince', direction: 'descending' },
    limit: MOST_CASES,
  });
  const records = await tx.getMany(
    'cases',
    rows.map(({ id }) => id),
  );
  const cases: FinishedCase[] = [];
  for (const record of records) {
    if (record === null) continue;
    // One after the other: a transaction is one line of work.
    // oxlint-disable-next-line no-await-in-loop
    const events = await tx.listEvents({ index: 'case', value: record.id });
    const own = events.filter(({ caseId }) => caseId === record.id);
    const times = stepTimes({ record, visits: stageVisits(record, own) }, span);
    if (times.size > 0) cases.push({ id: record.id, times });
  }
  return { cases, leftOut: total - rows.length };
}

/** The cases that finished a step, for the filter of lists. */
export async function finishedIds(
  tx: Reading,
  sense: FilterSense,
  { took, tookFrom, tookTo, ...filters }: Filters,
): Promise<readonly string[]> {
  if (took === undefined) return [];
  // Without days of its own: whoever ever finished it.
  const days = {
    ...(tookFrom !== undefined && { from: tookFrom }),
    ...(tookTo !== undefined && { to: tookTo }),
  };
  const { cases } = await finishedSteps(tx, sense, filters, days);
  return cases.filter(({ times }) => times.has(took)).map(({ id }) => id);
}
