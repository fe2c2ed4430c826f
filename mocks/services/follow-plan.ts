import type { CaseRecord } from '@/domain/case';
import { type CasePlan, PLAN_TABLES, type PlanWrite, planAfter } from '@/domain/plan/case-plan';
import { PLANNED_STAGES, progressOf } from '@/domain/plan/progress';
import { withWaiversEnded } from '@/domain/plan/readiness/waive-gate';
import type { GateWaiver } from '@/domain/plan/waiver';
import { jsonEqual } from '@/domain/merge/json-equal';
import { decide } from '@/domain/stage-machine';
import type { CaseWithPatient } from './case-access';
import { changesBetween, type FieldChange } from './field-paths';
import { planOf } from './plan-access';
import type { PlanChange } from './plan-tables';
import type { Reading, Writing } from './shape';

/** What a command does to the plan, and what follows for the case. */
export interface PlanFollowed {
  readonly case: CaseRecord;
  readonly written: readonly PlanChange[];
}

/**
 * What the case's record tells of its plan, brought up to date with a command's new values: gates
 * that begin to fail take back "ready" in the same transaction (Product reference, §4).
 */
export async function followPlan(
  tx: Reading,
  after: CaseWithPatient,
  writes: readonly PlanWrite[],
  by: string,
  at: string,
): Promise<PlanFollowed> {
  const isPlanned = PLANNED_STAGES.has(after.case.stage);
  if (!isPlanned && writes.length === 0) return { case: after.case, written: [] };
  const before = await planOf(tx, after.case.id);
  const written = writes.map((write) => changeOf(before, write));
  const plan = planAfter(before, writes);
  const standing = withWaiversEnded(after.case.progress, before, plan);
  const facts = { case: { ...after.case, progress: standing }, patient: after.patient, plan };
  const progress = progressOf(facts, at);
  if (jsonEqual(progress, after.case.progress)) return { case: after.case, written };
  const fallen = decide(
    { case: { ...after.case, progress }, patient: after.patient, at, by },
    { type: 'gatesChanged', failing: progress.failingGates },
  );
  const change = fallen.ok ? fallen.change : { progress };
  return { case: { ...after.case, progress, ...change }, written };
}

function changeOf(plan: CasePlan, { table, id, record }: PlanWrite): PlanChange {
  const before = plan[table].find((each) => each.id === id) ?? null;
  const after = record === null ? null : { ...record, version: (before?.version ?? 0) + 1 };
  // Both stand under the table that the write names.
  return { table, before, after } as PlanChange;
}

export async function savePlan(tx: Writing, written: readonly PlanChange[]): Promise<void> {
  for (const { table, before, after } of written) {
    // One after the other: a transaction is one line of work.
    // oxlint-disable-next-line no-await-in-loop
    await (after === null ? tx.delete(table, before?.id ?? '') : tx.put(table, after));
  }
}

const COUNTERS: ReadonlySet<string> = new Set(['id', 'version', 'caseId']);

/** How the timeline tells of it: `appointments.<id>.startAt`; what is new or gone, by its id. */
export function planChanges(written: readonly PlanChange[]): readonly FieldChange[] {
  return written.flatMap(({ table, before, after }) => {
    if (before === null || after === null) {
      return [{ field: table, before: tellOf(table, before), after: tellOf(table, after) }];
    }
    return changesBetween({ ...before }, { ...after }, COUNTERS).map((change) => ({
      ...change,
      field: `${table}.${after.id}.${change.field}`,
    }));
  });
}

/** What is new or gone, by its id; a waiver by what it says, since no section keeps it once it is gone. */
function tellOf(table: PlanChange['table'], record: PlanChange['after']): unknown {
  if (record === null) return null;
  if (table !== 'waivers') return record.id;
  const { gate, reason } = record as GateWaiver;
  return { gate, reason };
}

/** Whether a change of the timeline is one of a plan's records. */
export const isPlanField = (field: string): boolean =>
  PLAN_TABLES.some((table) => field === table || field.startsWith(`${table}.`));
