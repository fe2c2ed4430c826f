import type { CaseRecord } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import type { FieldChange } from '@/domain/field-change';
import type { PlanTable, PlanWrite } from '@/domain/plan/case-plan';
import type { CaseWithPatient } from './case-access';
import { followPlan, savePlan } from './follow-plan';
import { changesBetween } from './field-paths';
import type { PlanChange } from '../stored/plan-tables';
import { COUNTERS } from './event-parts';
import type { Writing } from '../stored/shape';

/** Another case of the patient, and what the command changed in it. */
export interface Followed {
  readonly before: CaseRecord;
  readonly after: CaseRecord;
  readonly changes: readonly FieldChange[];
  readonly plan: readonly PlanChange[];
}

const ENDED: ReadonlySet<PlanTable> = new Set(['followUps', 'appointments', 'bookings', 'stays']);

interface Following {
  readonly loaded: CaseWithPatient;
  readonly after: CaseWithPatient;
  /** New values of those cases, by their ids. */
  readonly own?: ReadonlyMap<string, Partial<CaseRecord>> | undefined;
  /** Records of their plans that are put back, by the same ids. */
  readonly plan?: ReadonlyMap<string, readonly PlanWrite[]> | undefined;
  readonly by: string;
  /** ISO instant of the command. */
  readonly at: string;
  /** Null where something is undone: nothing begins anew. */
  readonly newId: (() => string) | null;
}

/** The other cases of a changed patient: rows follow the patient, and take their own new values. */
export async function followPatient(
  tx: Writing,
  { loaded, after, own = new Map(), plan, by, at, newId }: Following,
): Promise<readonly Followed[]> {
  const { patient } = after;
  if (patient === loaded.patient && own.size === 0) return [];
  const all = await tx.list('cases', { index: 'patient', value: patient.id });
  const followed: Followed[] = [];
  for (const before of all.filter(({ id }) => id !== after.case.id)) {
    const change = own.get(before.id);
    const given = {
      ...before,
      ...change,
      version: before.version + (change === undefined ? 0 : 1),
      revision: before.revision + 1,
    };
    // A passport that was renewed clears a gate of each journey; money that a death leaves open in a
    // case that ends with this one is there at once, for the one person to whom it shows.
    const { case: next, written } = await followPlan(
      tx,
      { case: given, patient },
      {
        writes: plan?.get(before.id) ?? [],
        by,
        at,
        begins: change === undefined || newId === null ? undefined : { from: before.stage, newId },
      },
    );
    // A death ends what was promised and booked; a gate's tasks follow when the case is next changed.
    const ended = written.filter(({ table }) => ENDED.has(table));
    await savePlan(tx, ended);
    // One after the other: a transaction is one line of work.
    await tx.put('cases', next);
    await tx.putRow(deriveRow(next, patient));
    const changes = changesBetween({ ...before }, { ...next }, COUNTERS);
    followed.push({ before, after: next, changes, plan: ended });
  }
  return followed;
}
