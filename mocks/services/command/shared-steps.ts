import type { PlanWas } from '@/domain/case-merge/merge-record';
import type { PlanWrite } from '@/domain/plan/case-plan';
import type { Writing } from '../stored/shape';
import { bringTo, type Following } from './follow-shared';

/** One record of a plan that is put (or, null, taken away) in a case. */
export type SharedStep = Pick<PlanWas, 'caseId' | 'table' | 'id'> & {
  readonly record: PlanWas['after'];
};

/** Writes the steps in their order, and what follows from them for each case. */
export async function takeSteps(
  tx: Writing,
  steps: readonly SharedStep[],
  following: Omit<Following, 'reference'>,
): Promise<void> {
  for (const { caseId, table, id, record } of steps) {
    // One after the other: a transaction is one line of work.
    const found = await tx.get('cases', caseId);
    if (found === null) continue;
    // The record is of the table that it was read from.
    const write = { table, id, record } as PlanWrite;
    await bringTo(tx, found, table, [write], following);
  }
}
