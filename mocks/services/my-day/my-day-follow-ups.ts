import type { CaseRow } from '@/domain/case-row';
import type { MyDayReason } from '@/domain/my-day/my-day';
import type { Caller } from '../call/call';
import { whereFollowUps, type FollowUpFilters } from '../follow-up/follow-up-filter';
import type { FollowUpIndex } from '../follow-up/follow-up-index';
import { senseOf } from '../follow-up/follow-up-list-service';
import type { ListedFollowUp } from '../follow-up/listed-follow-up';
import type { Reading } from '../stored/shape';

/** More of one kind than this nobody does in a day. */
const MOST = 200;
/** A day waits no longer than this for the rows of a large world, ms: it says what is missing. */
const PATIENCE_MS = 1_500;

/** The lists of follow-ups that a day is made of: each reason is the four lists with this filter. */
const MY_DAY_FOLLOW_UPS = {
  'follow-up-overdue': { band: ['overdue'] },
  'follow-up-promise': { promise: 'passed' },
  'follow-up-today': { band: ['due-today'] },
} as const satisfies Partial<Record<MyDayReason, FollowUpFilters>>;
export type FollowUpReason = keyof typeof MY_DAY_FOLLOW_UPS;

interface Owed {
  readonly row: ListedFollowUp;
  readonly reason: FollowUpReason;
}

/** A case with the follow-ups of it that one person answers for. */
export interface CaseFollowUps {
  readonly row: CaseRow;
  /** Whose they are: mine, or those of somebody whom I cover. */
  readonly personId: string;
  readonly owed: readonly Owed[];
  /** Due moment of the first follow-up due tomorrow. */
  readonly tomorrowAt: string | null;
}

/** Somebody whose follow-ups are mine today, and which of their cases. */
interface Answering {
  readonly personId: string;
  readonly only: (rows: readonly CaseRow[]) => readonly CaseRow[];
}

interface Asked {
  readonly caller: Caller;
  readonly nowMs: number;
  readonly answering: readonly Answering[];
  readonly tomorrow: { readonly fromMs: number; readonly toMs: number };
}

/** Whether the rows are there, or were soon enough. Not for the inside of a transaction. */
export async function isReadySoon(index: FollowUpIndex): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([index.ready().then(() => true as const), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What follow-ups ask today and tomorrow, by case: all that bear the name of who answers for them,
 * also in cases that somebody else owns, and those of their own cases that bear nobody's.
 */
export async function followUpsByCase(
  tx: Reading,
  index: FollowUpIndex,
  asked: Asked,
): Promise<readonly CaseFollowUps[]> {
  const rows = await index.at(tx);
  const sense = senseOf(asked);
  const found: CaseFollowUps[] = [];
  for (const { personId, only } of asked.answering) {
    const owner = [personId];
    const read = (filter: FollowUpFilters) =>
      rows.query({ where: whereFollowUps({ ...filter, owner }, sense), limit: MOST }).rows;
    const reasons = Object.keys(MY_DAY_FOLLOW_UPS) as FollowUpReason[];
    const owed = reasons.flatMap((reason) =>
      read(MY_DAY_FOLLOW_UPS[reason]).map((row): Owed => ({ row, reason })),
    );
    const { fromMs: from, toMs: to } = asked.tomorrow;
    const mine = whereFollowUps({ owner }, sense);
    const later = rows.query({ where: { all: [mine, { field: 'dueAt', from, to }] }, limit: MOST });
    const ids = new Set([...owed.map(({ row }) => row), ...later.rows].map((row) => row.caseId));
    for (const id of ids) {
      // One after the other: a transaction is one line of work.
      const held = await tx.getRow(id);
      if (held === null) continue;
      for (const row of only([held])) {
        found.push({
          row,
          personId,
          owed: owed.filter((each) => each.row.caseId === id),
          tomorrowAt: firstOf(later.rows.filter(({ caseId }) => caseId === id)),
        });
      }
    }
  }
  return found;
}

const firstOf = (rows: readonly Pick<ListedFollowUp, 'dueAt'>[]): string | null =>
  rows.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0] ?? null;

/** When what leads the day's entry was due, or had been promised. */
export function followUpMoment(owed: readonly Owed[], lead: FollowUpReason): string | null {
  const rows = owed.filter(({ reason }) => reason === lead).map(({ row }) => row);
  if (lead !== 'follow-up-promise') return firstOf(rows);
  return rows.flatMap(({ promisePassesAt }) => promisePassesAt ?? []).toSorted()[0] ?? null;
}

/** Each of them once, what is due first in front. */
export const followUpsOf = (owed: readonly Owed[]): readonly ListedFollowUp[] =>
  [...new Set(owed.map(({ row }) => row))].toSorted(
    (a, b) => Date.parse(a.dueAt ?? a.openedAt) - Date.parse(b.dueAt ?? b.openedAt),
  );
