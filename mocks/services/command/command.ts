import type { EventKind } from '@/domain/event-kinds';
import type { CaseRecord, Patient } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import type { FieldChange } from '@/domain/field-change';
import { isElsewhere, leftBehind } from '@/domain/out-of-sight';
import type { PlanWrite } from '@/domain/plan/case-plan';
import { can } from '@/domain/policy';
import type { PolicyAction } from '@/domain/policy-table';
import type { CaseCommand } from '@/domain/stage/command';
import { actionOf, mayGive } from '@/domain/stage/command-policy';
import { undoUntil } from '@/domain/undo';
import { decide } from '@/domain/stage-machine';
import type { Caller } from '../call/call';
import { appendEvent } from './append-event';
import type { BesideWrite } from './beside-write';
import { detailFor, loadCase, type CaseWithPatient } from './case-access';
import { COUNTERS, placeOfCase, standingOf } from './event-parts';
import { changesBetween } from './field-paths';
import { followPatient } from './follow-patient';
import { followPlan, planChanges, savePlan } from './follow-plan';
import { followShared } from './follow-shared';
import { notify, notifyOfConflict } from './notify';
import { notFound, ProblemError, refused, refuseStale } from '../call/problem-error';
import type { StoredEvent, Writing } from '../stored/shape';

/** What a command does to its case: new values, nothing else. */
export interface Outcome {
  readonly case?: Partial<CaseRecord>;
  readonly patient?: Partial<Patient>;
  /** New values of the same patient's other cases, by their ids. */
  readonly others?: ReadonlyMap<string, Partial<CaseRecord>>;
  /** Records of those cases' plans that are put back. */
  readonly othersPlan?: ReadonlyMap<string, readonly PlanWrite[]>;
  /** Records under the case that are written in the same transaction. */
  readonly beside?: readonly BesideWrite[];
  /** Records of the case's plan that are written in the same transaction; all of them, or none. */
  readonly plan?: readonly PlanWrite[];
  /** What somebody said with it that no record keeps: the event alone tells it. */
  readonly said?: readonly FieldChange[];
  /** Cases with a booking of an interpreter that this stands against; their owners are told. */
  readonly inConflict?: readonly string[];
}

export interface Command {
  readonly caller: Pick<Caller, 'actor'>;
  readonly now: string;
  readonly reference: string;
  readonly action: PolicyAction;
  readonly kind: EventKind;
  /** The version that the caller read; null where none is compared. */
  readonly version: number | null;
  /** Whose version it is. */
  readonly versionOf?: 'case' | 'patient';
  readonly reverts?: string;
  /** Asked inside the transaction, so that it judges what is written. */
  readonly decide: (loaded: CaseWithPatient) => Outcome | Promise<Outcome>;
}

/**
 * The one way in which a case changes: load, scope, version, decide, save, derive the rows, write
 * one event. All in the transaction of the caller, which also keeps the answer under its key.
 */
export function createCommandPath(ids: () => string) {
  return async (tx: Writing, command: Command) => {
    const { caller, now } = command;
    const nowMs = Date.parse(now);
    const loaded = await loadCase(tx, caller.actor, command.action, command.reference);
    compareVersions(command, loaded);
    const outcome = await command.decide(loaded);
    const given = await whereItIs(tx, loaded, applied(loaded, outcome));
    const by = caller.actor.id;
    const { case: followed, written } = await followPlan(tx, given, {
      writes: outcome.plan ?? [],
      by,
      at: now,
      // What was undone is as it was before: nothing begins anew.
      begins: command.reverts === undefined ? { from: loaded.case.stage, newId: ids } : undefined,
      left: command.reverts === undefined ? loaded.case : undefined,
    });
    const after = { ...given, case: followed };
    const changes = [
      ...changesBetween({ ...loaded.case }, { ...after.case }, COUNTERS),
      ...changesBetween({ ...loaded.patient }, { ...after.patient }, COUNTERS).map(ofPatient),
      ...(outcome.beside ?? []).map(({ change }) => change),
      ...planChanges(written),
      ...(outcome.said ?? []),
    ];
    if (changes.length === 0) {
      const detail = await detailFor(tx, caller.actor, loaded, nowMs);
      return { changeId: null, undoUntil: null, detail };
    }
    await save(tx, loaded, after, outcome);
    await savePlan(tx, written);
    const { reference } = after.case;
    await followShared(tx, written, { reference, by, at: now, ids, reverts: command.reverts });
    const others = await followPatient(tx, {
      loaded,
      after,
      own: outcome.others,
      plan: outcome.othersPlan,
      by,
      at: now,
      newId: command.reverts === undefined ? ids : null,
    });
    const event: StoredEvent = {
      id: ids(),
      caseId: after.case.id,
      at: now,
      by,
      kind: command.kind,
      changes,
      undoUntil: undoUntil({ kind: command.kind, at: now }),
      revertedBy: null,
      reference: after.case.reference,
      places: [placeOfCase(loaded.case), placeOfCase(after.case)],
      others: others.map(({ before, changes: own, plan }) => ({
        id: before.id,
        reference: before.reference,
        place: placeOfCase(before),
        ...(own.length === 0 ? {} : { changes: own }),
        ...(plan.length === 0 ? {} : { plan }),
      })),
      standing: standingOf(after.case),
      ...besideOf(outcome),
      ...(written.length === 0 ? {} : { plan: written }),
      ...(command.reverts === undefined ? {} : { reverts: command.reverts }),
    };
    await appendEvent(tx, ids, event);
    await notify(tx, {
      event,
      before: loaded.case,
      after: after.case,
      beside: outcome.beside ?? [],
      newId: ids,
    });
    for (const { before, after: other } of others) {
      // One after the other: a transaction is one line of work.
      await notify(tx, { event, before, after: other, beside: [], newId: ids });
    }
    await notifyOfConflict(tx, { event, caseIds: outcome.inConflict ?? [], newId: ids });
    const detail = await detailFor(tx, caller.actor, after, nowMs);
    const changeId = event.undoUntil === null ? null : event.id;
    return { changeId, undoUntil: event.undoUntil, detail };
  };
}
export type RunCommand = ReturnType<typeof createCommandPath>;

/** Asks the domain's one function; its refusal is the answer. */
export function decided(
  { case: record, patient }: CaseWithPatient,
  { caller, now }: Pick<Command, 'caller' | 'now'>,
  command: CaseCommand,
): Outcome {
  if (!mayGive(caller.actor, command, record)) {
    const action = actionOf(command);
    const isNever = action === null || !can(caller.actor, action);
    throw isNever ? new ProblemError('forbidden') : notFound();
  }
  const decision = decide({ case: record, patient, at: now, by: caller.actor.id }, command);
  if (!decision.ok) throw refused(decision.refusal);
  return { case: decision.change, patient: decision.patientChange ?? {} };
}

export const ofPatient = (change: FieldChange): FieldChange => ({
  ...change,
  field: `patient.${change.field}`,
});

/** What the event remembers of records that were added, so that undo can take them away. */
function besideOf({ beside = [] }: Outcome): Pick<StoredEvent, 'added'> {
  const added = beside
    .filter(({ record, change }) => record !== null && change.before === null)
    .map(({ table, id }) => ({ table, id }));
  return added.length === 0 ? {} : { added };
}

function compareVersions(command: Command, loaded: CaseWithPatient): void {
  const { version, versionOf = 'case' } = command;
  refuseStale(loaded[versionOf], version);
}

function applied(loaded: CaseWithPatient, outcome: Outcome): CaseWithPatient {
  const isPatientChanged = Object.keys(outcome.patient ?? {}).length > 0;
  const isCaseChanged = Object.keys(outcome.case ?? {}).length > 0;
  const { case: record, patient } = loaded;
  return {
    case: {
      ...record,
      ...outcome.case,
      version: record.version + (isCaseChanged ? 1 : 0),
      revision: record.revision + 1,
    },
    patient: isPatientChanged
      ? { ...patient, ...outcome.patient, version: patient.version + 1 }
      : patient,
  };
}

/** A case that came to another place by this leaves there what nobody could answer for. */
async function whereItIs(
  tx: Writing,
  before: CaseWithPatient,
  after: CaseWithPatient,
): Promise<CaseWithPatient> {
  if (!isElsewhere(before.case, after.case)) return after;
  const people = await tx.list('people');
  return { ...after, case: { ...after.case, ...leftBehind(after.case, people) } };
}

async function save(
  tx: Writing,
  loaded: CaseWithPatient,
  after: CaseWithPatient,
  { beside = [] }: Outcome,
): Promise<void> {
  await tx.put('cases', after.case);
  if (after.patient !== loaded.patient) await tx.put('patients', after.patient);
  for (const { table, id, record } of beside) {
    // One after the other: a transaction is one line of work.
    await (record === null ? tx.delete(table, id) : tx.put(table, record));
  }
  await tx.putRow(deriveRow(after.case, after.patient));
}
