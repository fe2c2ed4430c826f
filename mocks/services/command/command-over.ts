import type { EventKind } from '@/domain/event-kinds';
import type { CaseRecord, Patient } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import type { FieldChange } from '@/domain/field-change';
import type { PolicyAction } from '@/domain/policy-table';
import { undoUntil } from '@/domain/undo';
import type { Caller } from '../call/call';
import { appendEvent } from './append-event';
import { loadCase, type CaseWithPatient } from './case-access';
import { ofPatient } from './command';
import { COUNTERS, placeOfCase, standingOf } from './event-parts';
import { changesBetween } from './field-paths';
import { errorTold } from './refusal-told';
import { type SharedStep, takeSteps } from './shared-steps';
import { refuseStale } from '../call/problem-error';
import type { StoredEvent, Under, Writing } from '../stored/shape';

/** One case of a command over several: what it becomes, and how its timeline tells of it. */
export interface CaseStep {
  readonly before: CaseRecord;
  readonly after: CaseRecord;
  readonly kind: EventKind;
  /** Told beside what changed in the case itself. */
  readonly changes?: readonly FieldChange[];
  readonly reverts?: string;
}

/** A patient before and after; null where the record begins or ends. */
export interface PatientStep {
  readonly before: Patient | null;
  readonly after: Patient | null;
}

/** All that a command over several cases writes. */
export interface JointOutcome {
  readonly cases: readonly CaseStep[];
  readonly patients?: readonly PatientStep[];
  /** How the other cases of a changed patient tell of it. */
  readonly patientKind?: EventKind;
  readonly beside?: readonly Under[];
  readonly mergeId?: string;
  /** Of what is shared with the family: written last, when the cases stand as they will. */
  readonly shared?: readonly SharedStep[];
}

/** A case that the command is about, with the versions that the caller read. */
export interface Side {
  readonly reference: string;
  /** Null where none is compared. */
  readonly version: number | null;
  readonly patientVersion?: number;
}

export interface JointCommand {
  readonly caller: Pick<Caller, 'actor'>;
  readonly now: string;
  readonly action: PolicyAction;
  readonly sides: readonly [Side, Side];
  /** Asked inside the transaction, of both cases as they are in it. */
  readonly decide: (one: CaseWithPatient, two: CaseWithPatient) => Promise<JointOutcome>;
}

export interface JointWritten {
  /** Events of the cases, in the order of the steps. */
  readonly events: readonly StoredEvent[];
}

/**
 * The one way in which several cases change together: load each, scope, versions, decide, save,
 * derive every row that a changed patient stands in, one event per case. All in one transaction.
 */
export function createJointPath(ids: () => string) {
  return async (tx: Writing, command: JointCommand): Promise<JointWritten> => {
    const { actor } = command.caller;
    const [one, two] = command.sides;
    const load = (side: Side): Promise<CaseWithPatient> =>
      loadCase(tx, actor, command.action, side.reference);
    const loaded = [await load(one), await load(two)] as const;
    compareVersions(one, loaded[0]);
    compareVersions(two, loaded[1]);
    try {
      const joint = await command.decide(...loaded);
      return { events: await saveJoint(tx, ids, command, joint) };
    } catch (error) {
      throw await errorTold(tx, actor, error);
    }
  };
}
export type RunOver = ReturnType<typeof createJointPath>;

function compareVersions({ version, patientVersion }: Side, loaded: CaseWithPatient): void {
  refuseStale(loaded.case, version);
  refuseStale(loaded.patient, patientVersion ?? null);
}

async function saveJoint(
  tx: Writing,
  ids: () => string,
  command: JointCommand,
  { cases, patients = [], beside = [], mergeId, patientKind, shared = [] }: JointOutcome,
): Promise<readonly StoredEvent[]> {
  // One after the other throughout: a transaction is one line of work.
  for (const { before, after } of patients) {
    if (after !== null) await tx.put('patients', after);
    else if (before !== null) await tx.delete('patients', before.id);
  }
  for (const { table, record } of beside) await tx.put(table, record);
  const saved: CaseRecord[] = [];
  for (const { before, after } of cases) {
    const next = { ...after, version: before.version + 1, revision: before.revision + 1 };
    await putCase(tx, next);
    saved.push(next);
  }
  const events = cases.map((step, place): StoredEvent => {
    const after = saved[place] ?? step.after;
    const changes = [
      ...changesBetween({ ...step.before }, { ...after }, COUNTERS),
      ...(step.changes ?? []),
    ];
    return {
      ...eventOf(ids, command, step.kind, after, changes),
      places: [placeOfCase(step.before), placeOfCase(after)],
      standing: standingOf(after),
      ...(step.reverts === undefined ? {} : { reverts: step.reverts }),
      ...(mergeId === undefined ? {} : { mergeId }),
    };
  });
  const known = new Set(saved.map(({ id }) => id));
  for (const step of patientKind === undefined ? [] : patients) {
    const followed = await followPatient(tx, step, known);
    const [first, ...others] = followed;
    const changes = patientChanges(step.before, step.after);
    if (first === undefined || patientKind === undefined || changes.length === 0) continue;
    events.push({
      ...eventOf(ids, command, patientKind, first, changes),
      places: [placeOfCase(first)],
      others: others.map((record) => ({
        id: record.id,
        reference: record.reference,
        place: placeOfCase(record),
      })),
    });
  }
  for (const event of events) await appendEvent(tx, ids, event);
  await takeSteps(tx, shared, { by: command.caller.actor.id, at: command.now, ids });
  return events;
}

/** How a timeline tells of a patient's change; nothing where there is no record before or after. */
export const patientChanges = (
  before: Patient | null,
  after: Patient | null,
): readonly FieldChange[] =>
  before === null || after === null
    ? []
    : changesBetween({ ...before }, { ...after }, COUNTERS).map(ofPatient);

async function putCase(tx: Writing, record: CaseRecord): Promise<void> {
  const patient = await tx.get('patients', record.patientId);
  if (patient === null) throw new Error(`Case ${record.reference} has no patient`);
  await tx.put('cases', record);
  await tx.putRow(deriveRow(record, patient));
}

/** Rows of the cases that only show the patient follow it. */
async function followPatient(
  tx: Writing,
  { before, after }: PatientStep,
  known: ReadonlySet<string>,
): Promise<readonly CaseRecord[]> {
  if (before === null || after === null) return [];
  const all = await tx.list('cases', { index: 'patient', value: after.id });
  const followed: CaseRecord[] = [];
  for (const record of all.filter(({ id }) => !known.has(id))) {
    const next = { ...record, revision: record.revision + 1 };
    await putCase(tx, next);
    followed.push(next);
  }
  return followed;
}

function eventOf(
  ids: () => string,
  { caller, now }: JointCommand,
  kind: EventKind,
  record: CaseRecord,
  changes: readonly FieldChange[],
): StoredEvent {
  return {
    id: ids(),
    caseId: record.id,
    at: now,
    by: caller.actor.id,
    kind,
    changes,
    undoUntil: undoUntil({ kind, at: now }),
    revertedBy: null,
    reference: record.reference,
  };
}
