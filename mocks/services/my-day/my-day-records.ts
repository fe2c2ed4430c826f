import type { CaseRow } from '@/domain/case-row';
import { firstChaseOf, GATHERING } from '@/domain/records/chase-clock';
import { utcInstantOrNull } from '@/lib/utc';
import type { Gathering } from './my-day-found';

/**
 * Cases whose missing records are to be chased today (Product reference, §4): their own clock stands
 * beside each record, and the stage's clock says nothing before all of its days are over.
 *
 * @param answered the cases that are mine, or that I cover.
 * @returns when the first record of each is to be chased, by the case's id; also later ones.
 */
export async function addRecordChases(
  { tx, nowMs, found }: Gathering,
  answered: readonly CaseRow[],
): Promise<ReadonlyMap<string, string>> {
  const chases = new Map<string, string>();
  for (const row of answered) {
    if (!GATHERING.has(row.stage)) continue;
    // One after the other: a transaction is one line of work.
    const record = await tx.get('cases', row.id);
    const first = record === null ? null : firstChaseOf(record);
    const at = utcInstantOrNull(first?.dueAtMs);
    if (first === null || at === null) continue;
    chases.set(row.id, at);
    const { dueTodayFromMs } = first;
    if (dueTodayFromMs !== null && dueTodayFromMs <= nowMs) found.add(row, 'records-chase');
  }
  return chases;
}
