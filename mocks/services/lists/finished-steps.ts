import { startOfDateAt } from '@/domain/place-days';
import { stepTimes } from '@/domain/report/step-times';
import type { TimedStep } from '@/domain/report/timed-steps';
import type { DaySpan } from '@/domain/workload/weeks';
import { addDays } from '@/lib/zoned-time';
import { DEFAULT_CAMPUS } from '@/reference/place';
import { type Filters, type FilterSense, whereOf } from './case-filter';
import { historiesOf } from './case-histories';
import type { Reading } from '../stored/shape';

/** Of so many cases times are told, those that moved last first; how many more there are is told too. */
const MOST_TIMED = 3_000;

/** What one case finished, milliseconds by step. */
interface FinishedCase {
  readonly id: string;
  readonly times: ReadonlyMap<TimedStep, number>;
}

/**
 * What the cases of a filter finished in these days. No row holds it: whoever finished a step has
 * moved since the first of them, and of these the history is read.
 *
 * @param most of so many cases, those that moved last first; of the others their number is told.
 */
export async function finishedSteps(
  tx: Reading,
  sense: FilterSense,
  filters: Filters,
  { from, to }: Partial<DaySpan>,
  most = MOST_TIMED,
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
    limit: most,
  });
  const cases = (await historiesOf(tx, rows)).flatMap((history): readonly FinishedCase[] => {
    const times = stepTimes(history, span);
    return times.size > 0 ? [{ id: history.record.id, times }] : [];
  });
  return { cases, leftOut: total - rows.length };
}

/** The cases that finished a step, for the filter of lists: all of them, as a list says no other number. */
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
  const { cases } = await finishedSteps(tx, sense, filters, days, Infinity);
  return cases.filter(({ times }) => times.has(took)).map(({ id }) => id);
}
