import type { CaseRecord, Patient } from '@/domain/case';
import type { MergeRecord, MergeRest } from '@/domain/case-merge/merge-record';
import { fieldsLeft, putBack, recordsBack } from '@/domain/case-merge/unmerge';
import type { CaseWithPatient } from '../command/case-access';
import {
  patientChanges,
  type CaseStep,
  type JointOutcome,
  type PatientStep,
} from '../command/command-over';
import { linksBack, withLinksFollowed } from './merge-links';
import { movedTo, recordsUnder, underOf } from './merge-records';
import { sharedBack } from './merge-shared';
import { refused } from '../call/problem-error';
import { BESIDE_TABLES, type Reading, type Under } from '../stored/shape';
import { mergedInto } from '@/domain/case-merge/merge-cases';

export interface TakenBack {
  readonly outcome: JointOutcome;
  /** The merge as it stands afterwards, to be put by whoever goes on: of many, one that is refused wrote nothing. */
  readonly ended: MergeRecord;
  readonly rest: readonly MergeRest[];
}

/**
 * Takes a merge back: whatever holds what the merge wrote gets its value of before, every moved
 * record that nobody changed goes back, the patient is two records again. All else stays where it is
 * and is named.
 */
export async function takenBack(
  tx: Reading,
  merge: MergeRecord,
  { into, other }: { readonly into: CaseWithPatient; readonly other: CaseWithPatient },
  told: Pick<CaseStep, 'changes'> & { readonly now: string; readonly by: string },
): Promise<TakenBack> {
  refuseChained(merge, { into, other });
  const survivor = putBack(into.case, merge.intoFields);
  const closed = putBack(other.case, merge.otherFields);
  const records = await findMoved(tx, merge);
  const { back, rest: recordsRest } = recordsBack(
    merge,
    records.map(({ table, record }) => ({
      table,
      id: record.id,
      version: record.version,
      caseId: record.caseId,
    })),
  );
  const ids = new Set(back.map(({ table, id }) => `${table}/${id}`));
  const patients = await patientsBack(tx, merge, { into, other });
  const moved = new Set(patients.moved.map(({ id }) => id));
  const patientOf = (record: CaseRecord): string =>
    moved.has(record.id) && merge.patient !== null ? merge.patient.was.id : record.patientId;
  const shared = await sharedBack(tx, merge);
  const links = linksBack(merge, { into, other }, shared.staying);
  const own: CaseStep = {
    before: into.case,
    after: { ...survivor.record, links: links.into },
    kind: 'unmerged',
    changes: [...patients.changes, ...(told.changes ?? [])],
  };
  const opened: CaseStep = {
    before: other.case,
    after: { ...closed.record, patientId: patientOf(other.case), links: links.other },
    kind: 'unmerged',
    changes: [...patients.changesBack, ...(told.changes ?? [])],
  };
  const others = await withLinksFollowed(
    tx,
    links.back,
    { from: merge.intoReference, to: merge.otherReference, staying: shared.staying },
    patients.moved
      .filter(({ id }) => id !== other.case.id)
      .map((record) => ({
        before: record,
        after: { ...record, patientId: patientOf(record) },
        kind: 'patient-unmerged',
        changes: patients.changesBack,
      })),
  );
  return {
    ended: { ...merge, endedAt: told.now, endedBy: told.by },
    rest: [
      ...fieldsLeft('case-field', merge.intoReference, survivor.left),
      ...fieldsLeft('case-field', merge.otherReference, closed.left),
      ...fieldsLeft('case-field', merge.otherReference, links.isChanged ? ['links'] : []),
      ...patients.rest,
      ...recordsRest,
      ...shared.rest,
    ],
    outcome: {
      mergeId: merge.id,
      shared: shared.steps,
      cases: [own, opened, ...others],
      patients: patients.steps,
      patientKind: 'patient-unmerged',
      beside: movedTo(
        other.case.id,
        records.filter(({ table, record }) => ids.has(`${table}/${record.id}`)),
      ),
    },
  };
}

/** What was merged on, or has died since, cannot be taken apart from here. */
function refuseChained(
  merge: MergeRecord,
  { into, other }: { readonly into: CaseWithPatient; readonly other: CaseWithPatient },
): void {
  const further = mergedInto(into.case);
  if (further !== null) {
    throw refused({ code: 'merged', reference: merge.intoReference, into: further });
  }
  const dead = [into, other].find(({ patient }) => patient.diedOn !== null);
  if (dead !== undefined) {
    throw refused({ code: 'patient-died', reference: dead.case.reference });
  }
}

/** The moved records wherever they are now, and what stands under the surviving case. */
async function findMoved(tx: Reading, merge: MergeRecord): Promise<readonly Under[]> {
  const under = await recordsUnder(tx, merge.intoId);
  const here = new Set(under.map(({ record }) => record.id));
  const elsewhere = await Promise.all(
    BESIDE_TABLES.map(async (table) => {
      const ids = merge.moved.filter((one) => one.table === table && !here.has(one.id));
      const found = await tx.getMany(
        table,
        ids.map(({ id }) => id),
      );
      return found.flatMap((record): readonly Under[] =>
        record === null ? [] : [underOf(table, record)],
      );
    }),
  );
  return [...under, ...elsewhere.flat()];
}

interface PatientsBack {
  readonly steps: readonly PatientStep[];
  /** Cases that get the patient back who was merged away. */
  readonly moved: readonly CaseRecord[];
  /** Of the surviving patient, and from that one to the patient who is back. */
  readonly changes: NonNullable<CaseStep['changes']>;
  readonly changesBack: NonNullable<CaseStep['changes']>;
  readonly rest: readonly MergeRest[];
}

const NOBODY: PatientsBack = { steps: [], moved: [], changes: [], changesBack: [], rest: [] };

async function patientsBack(
  tx: Reading,
  { patient: remembered }: MergeRecord,
  { into, other }: { readonly into: CaseWithPatient; readonly other: CaseWithPatient },
): Promise<PatientsBack> {
  if (remembered === null) return NOBODY;
  const all = await tx.getMany('cases', remembered.caseIds);
  const cases = all.filter((record) => record !== null);
  const moved = cases.filter(({ patientId }) => patientId === remembered.intoId);
  const stay = cases
    .filter((record) => !moved.includes(record))
    .map(({ reference }) => ({ kind: 'case' as const, reference, name: null, count: 1 }));
  if (other.case.patientId !== remembered.intoId) return { ...NOBODY, rest: stay };
  const survivor = await tx.get('patients', remembered.intoId);
  if (survivor === null) return { ...NOBODY, rest: stay };
  const put = putBack(survivor, remembered.fields);
  // Above both: an edit that was begun on the one record fits neither of the two.
  const version = Math.max(survivor.version, remembered.was.version) + 1;
  const next: Patient = { ...put.record, version };
  const isShown = into.case.patientId === survivor.id;
  return {
    steps: [
      { before: null, after: { ...remembered.was, version } },
      { before: survivor, after: next },
    ],
    moved,
    changes: isShown ? patientChanges(survivor, next) : [],
    changesBack: patientChanges(survivor, remembered.was),
    rest: [...fieldsLeft('patient-field', null, put.left), ...stay],
  };
}
