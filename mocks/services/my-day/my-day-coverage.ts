import type { CaseRow } from '@/domain/case-row';
import { coverageRunsOutOn } from '@/domain/plan/money/coverage-warnings';
import type { PlainDate } from '@/lib/zoned-time';
import type { Gathering } from './my-day-found';

/**
 * Patients on site whose coverage runs out before they leave (Product reference, §4): nobody looks into
 * each case every day to find out.
 *
 * @param answered the cases that are mine, or that I cover.
 * @returns the last date that is covered, by the case's id.
 */
export async function addEndingCoverage(
  { tx, nowMs, found }: Gathering,
  answered: readonly CaseRow[],
): Promise<ReadonlyMap<string, PlainDate>> {
  const ending = new Map<string, PlainDate>();
  for (const row of answered) {
    if (row.stage !== 'on-site') continue;
    const of = { index: 'case', value: row.id } as const;
    // One after the other: a transaction is one line of work.
    // oxlint-disable no-await-in-loop
    const coverages = await tx.list('coverages', of);
    const estimates = await tx.list('estimates', of);
    // oxlint-enable no-await-in-loop
    const on = coverageRunsOutOn(row, { coverages, estimates }, nowMs);
    if (on === null) continue;
    found.add(row, 'coverage');
    ending.set(row.id, on);
  }
  return ending;
}
