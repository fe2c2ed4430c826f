import type { CaseRow } from '@/domain/case-row';
import {
  coverageRunsOutOn,
  type CoverageTaken,
  coverageTakenOf,
} from '@/domain/plan/money/coverage-warnings';
import type { PlainDate } from '@/lib/zoned-time';
import type { Gathering } from './my-day-found';

/** What of a coverage runs out. */
export interface CoverageLeft {
  /** The last date that is covered; null where it is not near, or the patient leaves before. */
  readonly endsOn: PlainDate | null;
  readonly taken: CoverageTaken | null;
}

/**
 * Patients on site whose coverage runs out before they leave, or is nearly taken by what is planned
 * (Product reference, §4): nobody looks into each case every day to find out.
 *
 * @param answered the cases that are mine, or that I cover.
 * @returns what runs out, by the case's id.
 */
export async function addCoverage(
  { tx, nowMs, found }: Gathering,
  answered: readonly CaseRow[],
): Promise<ReadonlyMap<string, CoverageLeft>> {
  const left = new Map<string, CoverageLeft>();
  for (const row of answered) {
    if (row.stage !== 'on-site') continue;
    const of = { index: 'case', value: row.id } as const;
    // One after the other: a transaction is one line of work.
    const coverages = await tx.list('coverages', of);
    const estimates = await tx.list('estimates', of);
    const waivers = await tx.list('waivers', of);
    const plan = { coverages, estimates, waivers };
    const endsOn = coverageRunsOutOn(row, plan, nowMs);
    const taken = coverageTakenOf(row, plan);
    if (endsOn === null && taken === null) continue;
    found.add(row, 'coverage');
    left.set(row.id, { endsOn, taken });
  }
  return left;
}
