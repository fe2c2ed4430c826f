import type { CaseRow } from '@/domain/case-row';
import { type TomorrowReason, tomorrowReasons } from '@/domain/my-day/my-day';
import { utcInstantOrNull } from '@/lib/utc';
import type { CaseFollowUps } from './my-day-follow-ups';
import type { CaseTasks } from './my-day-tasks';

interface TomorrowParts {
  /** My cases, and those that I cover. */
  readonly mine: readonly CaseRow[];
  /** Each case once. */
  readonly tasks: readonly CaseTasks[];
  /** When the first record of a case is to be chased, by its id. */
  readonly chases: ReadonlyMap<string, string>;
  /** A case as often as somebody answers for something in it: I, or whom I cover. */
  readonly promised: readonly CaseFollowUps[];
  /** Whether its clock is told of today already. */
  readonly isToday: (row: CaseRow) => boolean;
  readonly tomorrow: Parameters<typeof tomorrowReasons>[1];
}

interface Asked {
  readonly row: CaseRow;
  readonly reasons: readonly TomorrowReason[];
}

/** What my cases, and my tasks and follow-ups in those of others, ask for tomorrow. */
export function tomorrowOf({
  mine,
  tasks,
  chases,
  promised,
  isToday,
  tomorrow,
}: TomorrowParts): readonly Asked[] {
  const { fromMs } = tomorrow;
  const reminds = new Map(
    tasks.map(({ row, tasks: own }) => [
      row.id,
      utcInstantOrNull(
        own.find(({ remindMs }) => remindMs !== null && remindMs >= fromMs)?.remindMs,
      ),
    ]),
  );
  const own = new Set(mine.map(({ id }) => id));
  const followUps = firstMoments(promised);
  const others = [...tasks, ...promised].map(({ row }) => row).filter(({ id }) => !own.has(id));
  const rows = new Map([...mine, ...others].map((row) => [row.id, row]));
  return [...rows.values()].flatMap((row) => {
    const remindAt = reminds.get(row.id) ?? null;
    const followUpAt = followUps.get(row.id) ?? null;
    const chaseAt = chases.get(row.id) ?? null;
    const asked = tomorrowReasons({ ...row, chaseAt, remindAt, followUpAt }, tomorrow);
    const reasons = asked.filter((reason) =>
      own.has(row.id)
        ? // Today may last longer where the one who must act sits than where I do.
          reason !== 'due' || !isToday(row)
        : reason === 'task' || reason === 'follow-up',
    );
    return reasons.length === 0 ? [] : [{ row, reasons }];
  });
}

/** Of each case the first moment that anybody has who answers for something in it. */
function firstMoments(promised: readonly CaseFollowUps[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { row, tomorrowAt } of promised) {
    const known = first.get(row.id);
    const isFirst = known === undefined || Date.parse(tomorrowAt ?? known) < Date.parse(known);
    if (tomorrowAt !== null && isFirst) first.set(row.id, tomorrowAt);
  }
  return first;
}
