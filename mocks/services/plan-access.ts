import {
  type CasePlan,
  PLAN_TABLES,
  type PlanTable,
  type PlanTables,
} from '@/domain/plan/case-plan';
import type { Answer, Call } from '../routes/call';
import type { planEndpoints } from '@/contract/endpoints/plans';
import { loadCase } from './case-access';
import type { Reading } from './shape';

/** All that is planned for a case. */
export async function planOf(tx: Reading, caseId: string): Promise<CasePlan> {
  const lists: Partial<Record<PlanTable, readonly PlanTables[PlanTable][]>> = {};
  for (const table of PLAN_TABLES) {
    // One after the other: a transaction is one line of work.
    // oxlint-disable-next-line no-await-in-loop
    lists[table] = await tx.list(table, { index: 'case', value: caseId });
  }
  // Under each name the table of that name was read.
  return lists as CasePlan;
}

type Endpoints = typeof planEndpoints;

export async function getPlan(
  tx: Reading,
  { caller, params }: Call<Endpoints['getPlan']>,
): Promise<Answer<Endpoints['getPlan']>> {
  const { case: record } = await loadCase(tx, caller.actor, 'case.read', params.reference);
  return planOf(tx, record.id);
}
