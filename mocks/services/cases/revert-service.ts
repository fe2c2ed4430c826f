import type { endpoints } from '@/contract/endpoints';
import type { CaseRecord, Patient } from '@/domain/case';
import { jsonEqual } from '@/domain/merge/json-equal';
import type { PlanWrite } from '@/domain/plan/case-plan';
import { FOLLOWS_PLAN } from '@/domain/plan/progress';
import type { Leg } from '@/domain/plan/travel';
import { overlapAlong } from '@/domain/plan/travel/leg-overlap';
import { undoneRefusal } from '@/domain/plan/undone-plan';
import type { Actor } from '@/domain/policy';
import type { AnyRefusal } from '@/domain/refusal';
import { undoRefusal } from '@/domain/undo';
import type { Answer, Call } from '../call/call';
import { loadCase, type CaseWithPatient } from '../command/case-access';
import type { BesideWrite } from '../command/beside-write';
import type { Outcome, RunCommand } from '../command/command';
import type { RunOver } from '../command/command-over';
import { movedOn, unversioned } from '../command/event-parts';
import { valueAt, withValueAt } from '../command/field-paths';
import { isPlanField } from '../command/follow-plan';
import { withMomentsAsBefore } from '../command/moments-as-before';
import { alongOf } from '../plan/leg-along';
import { createLinkService } from './link-service';
import { planOf } from '../stored/plan-of';
import { notFound, refused } from '../call/problem-error';
import type { BesideTable, StoredEvent, Writing } from '../stored/shape';
import { createUnmergeService } from '../merge/unmerge-service';

type Endpoints = typeof endpoints;

const PATIENT = 'patient.';

/**
 * Undo (Architecture, §4): by the same person within ten minutes, refused by name where something
 * that it touched has changed since. Undone means equal but for version, time and timeline.
 */
export function createRevertService(run: RunCommand, runOver: RunOver) {
  const unmerges = createUnmergeService(runOver);
  const links = createLinkService(runOver);
  return {
    revert: async (
      tx: Writing,
      call: Call<Endpoints['revertChange']>,
    ): Promise<Answer<Endpoints['revertChange']>> => {
      const { params, caller, now, nowMs } = call;
      const [event] = await tx.listEvents({ index: 'id', value: params.changeId, limit: 1 });
      if (event?.reference === undefined) throw notFound();
      if (event.kind === 'merged') {
        await loadCase(tx, caller.actor, 'case.merge', event.reference);
        await refuseUndo(tx, event, caller.actor.id, nowMs);
        return unmerges.revert(tx, event, call);
      }
      if (event.kind === 'linked' || event.kind === 'unlinked') {
        await loadCase(tx, caller.actor, 'case.link', event.reference);
        await refuseUndo(tx, event, caller.actor.id, nowMs);
        return links.revert(tx, event, call);
      }
      return run(tx, {
        caller,
        now,
        reference: event.reference,
        action: 'change.revert',
        kind: 'reverted',
        version: null,
        reverts: event.id,
        decide: async (loaded) => {
          await refuseUndo(tx, event, caller.actor.id, nowMs);
          const plan = await planUndone(tx, event.plan);
          const illegal =
            undoneRefusal(await planOf(tx, event.caseId), plan) ??
            (await undoneAlong(tx, caller.actor, plan));
          if (illegal !== null) throw refused(illegal);
          return {
            ...undone(event, loaded),
            others: await othersUndone(tx, event),
            othersPlan: await othersPlanUndone(tx, event),
            plan,
          };
        },
      });
    },
  };
}
export type RevertService = ReturnType<typeof createRevertService>;

async function refuseUndo(
  tx: Writing,
  event: StoredEvent,
  actorId: string,
  nowMs: number,
): Promise<void> {
  const later = await tx.listEvents({ index: 'case', value: event.caseId });
  const revertedBy = later.find(({ reverts }) => reverts === event.id)?.id ?? null;
  const refusal = undoRefusal({ ...event, revertedBy }, actorId, nowMs);
  if (refusal !== null) throw refused(refusal);
  if (event.undoUntil === null) throw refused({ code: 'not-undoable', kind: event.kind });
}

/** Other cases of the patient that ended with this one; refused as one where any has changed. */
async function othersUndone(
  tx: Writing,
  { others = [] }: StoredEvent,
): Promise<ReadonlyMap<string, CaseRecord>> {
  const back = new Map<string, CaseRecord>();
  for (const { id, changes = [] } of others) {
    if (changes.length === 0) continue;
    const record = await tx.get('cases', id);
    const isSame = changes.every(({ field, after }) => jsonEqual(valueAt(record, field), after));
    // The person may not see that case: it is not named.
    if (record === null || !isSame) throw changedSince(['others']);
    const before = changes.reduce<unknown>(
      (held, change) => withValueAt(held, change.field, change.before),
      record,
    );
    back.set(id, before as CaseRecord);
  }
  return back;
}

/** What the command wrote in the plans of the patient's other cases, as it was before. */
async function othersPlanUndone(
  tx: Writing,
  { others = [] }: StoredEvent,
): Promise<ReadonlyMap<string, readonly PlanWrite[]>> {
  const back = new Map<string, readonly PlanWrite[]>();
  for (const { id, plan } of others) {
    const undonePlan = plan && (await planUndone(tx, plan, () => 'others'));
    if (undonePlan === undefined) continue;
    if (undoneRefusal(await planOf(tx, id), undonePlan) !== null) throw changedSince(['others']);
    back.set(id, undonePlan);
  }
  return back;
}

/** The records of the plan as they were before; refused where any has been changed since. */
async function planUndone(
  tx: Writing,
  plan: StoredEvent['plan'] = [],
  nameOf: (table: string) => string = (table) => table,
): Promise<readonly PlanWrite[]> {
  const back: PlanWrite[] = [];
  for (const { table, before, after } of plan) {
    const id = after?.id ?? before?.id ?? '';
    const held = await tx.get(table, id);
    if (!jsonEqual(unversioned(held), unversioned(after))) throw changedSince([nameOf(table)]);
    // Before and after stand under the same table.
    back.push({ table, id, record: before } as PlanWrite);
  }
  return back;
}

/** Why flights of a family cannot be put back: somebody who sits in one sits in another by now. */
async function undoneAlong(
  tx: Writing,
  actor: Actor,
  writes: readonly PlanWrite[],
): Promise<AnyRefusal | null> {
  const overlapOf = async (leg: Leg | null): Promise<AnyRefusal | null> =>
    leg === null || leg.status === 'cancelled'
      ? null
      : overlapAlong(leg, await alongOf(tx, actor, leg));
  for (const write of writes) {
    if (write.table !== 'legs') continue;
    // One after the other: a transaction is one line of work.
    const refusal = await overlapOf(write.record);
    if (refusal !== null && (await overlapOf(await tx.get('legs', write.id))) === null) {
      return refusal;
    }
  }
  return null;
}

function undone(event: StoredEvent, { case: record, patient }: CaseWithPatient): Outcome {
  const added = new Set((event.added ?? []).map(({ id }) => id));
  const touched = event.changes.filter(
    ({ field, after }) => !added.has(String(after)) && !isPlanField(field) && !isFollowing(field),
  );
  const valueOf = (field: string): unknown =>
    field.startsWith(PATIENT)
      ? valueAt(patient, field.slice(PATIENT.length))
      : valueAt(record, field);
  const changed = touched.filter(({ field, after }) => !jsonEqual(valueOf(field), after));
  const fields = [...new Set([...changed.map(({ field }) => field), ...movedOn(event, record)])];
  if (fields.length > 0) throw changedSince(fields);

  let nextCase: unknown = withMomentsAsBefore(event, record);
  let nextPatient: unknown = patient;
  for (const { field, before } of touched) {
    if (field.startsWith(PATIENT)) {
      nextPatient = withValueAt(nextPatient, field.slice(PATIENT.length), before);
    } else {
      nextCase = withValueAt(nextCase, field, before);
    }
  }
  return {
    // Values of before, put where they were: of the records' types again.
    ...(nextCase === record ? {} : { case: nextCase as CaseRecord }),
    ...(nextPatient === patient ? {} : { patient: nextPatient as Patient }),
    beside: (event.added ?? []).map(({ table, id }) => taken(event, table, id)),
  };
}

/** What follows from the plan follows again when the plan is put back. */
const isFollowing = (field: string): boolean =>
  FOLLOWS_PLAN.some((each) => field.startsWith(`progress.${each}`));

/** What came with the change goes with it. */
function taken({ changes }: StoredEvent, table: BesideTable, id: string): BesideWrite {
  const field = changes.find(({ after }) => after === id)?.field ?? table;
  return { table, id, record: null, change: { field, before: id, after: null } };
}

const changedSince = (fields: readonly string[]) => {
  return refused({ code: 'changed-since', fields });
};
