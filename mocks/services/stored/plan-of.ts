import {
  type CasePlan,
  PLAN_TABLES,
  type PlanTable,
  type PlanTables,
} from '@/domain/plan/case-plan';
import type { Reading } from './shape';

/** All that is planned for a case. */
export async function planOf(tx: Reading, caseId: string): Promise<CasePlan> {
  const lists: Partial<Record<PlanTable, readonly PlanTables[PlanTable][]>> = {};
  for (const table of PLAN_TABLES) {
    // One after the other: a transaction is one line of work.
    lists[table] = await tx.list(table, { index: 'case', value: caseId });
  }
  // Under each name the table of that name was read.
  return lists as CasePlan;
}
