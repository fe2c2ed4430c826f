import { addDays, type PlainDate } from '@/lib/zoned-time';

/** Dates one after the other, the first and the last of them. */
export interface DateRun {
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
}

/** Fewer than this are named one by one: "Mon 8 and Tue 9" is shorter than a span. */
const LEAST = 3;

/** Dates as they are read: three and more in a row as one span, all others alone. */
export function dateRunsOf(dates: readonly PlainDate[]): readonly DateRun[] {
  const runs: DateRun[] = [];
  for (const on of dates.toSorted()) {
    const last = runs.at(-1);
    if (last !== undefined && addDays(last.toOn, 1) === on) {
      runs[runs.length - 1] = { ...last, toOn: on };
    } else runs.push({ fromOn: on, toOn: on });
  }
  return runs.flatMap((run) => {
    const isLong = addDays(run.fromOn, LEAST - 1) <= run.toOn;
    const isPair = !isLong && run.fromOn !== run.toOn;
    return isPair
      ? [
          { fromOn: run.fromOn, toOn: run.fromOn },
          { fromOn: run.toOn, toOn: run.toOn },
        ]
      : [run];
  });
}
