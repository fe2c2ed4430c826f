import type { endpoints } from '@/contract/endpoints';
import type { CaseRecord, Patient } from '@/domain/case';
import { mergedCases, mergeFields, mergeRefusal } from '@/domain/case-merge/merge-cases';
import { wrongChoices, type MergeField } from '@/domain/case-merge/merge-fields';
import type { MergeRecord } from '@/domain/case-merge/merge-record';
import { mask } from '@/domain/numbers/number-fields';
import { can } from '@/domain/policy';
import type { Answer, Call } from '../call/call';
import {
  detailFor,
  findCase,
  loadCase,
  withPatient,
  type CaseWithPatient,
} from '../command/case-access';
import { patientChanges, type JointOutcome, type RunOver } from '../command/command-over';
import { refusalTold } from '../command/refusal-told';
import { withLinksFollowed } from './merge-links';
import { movedTo, recordsUnder } from './merge-records';
import { sharedOfMerge, stepsOf } from './merge-shared';
import { invalidFields, notFound, refused } from '../call/problem-error';
import type { Reading, Under, Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

/** What a merge would do, field by field; a refusal where there can be none. */
export async function previewMerge(
  tx: Reading,
  { caller, params, query, now, nowMs }: Call<Endpoints['previewMerge']>,
): Promise<Answer<Endpoints['previewMerge']>> {
  const { actor } = caller;
  const into = await loadCase(tx, actor, 'case.merge', params.reference);
  const other = await loadCase(tx, actor, 'case.merge', query.other);
  const details = {
    into: await detailFor(tx, actor, into, nowMs),
    other: await detailFor(tx, actor, other, nowMs),
  };
  const isOnePatient = into.patient.id === other.patient.id;
  const patientIds = isOnePatient ? [into.patient.id] : [into.patient.id, other.patient.id];
  const cases = await Promise.all(patientIds.map((id) => casesOf(tx, id)));
  const seen = cases
    .flat()
    .filter(({ id }) => id !== into.case.id && id !== other.case.id)
    .filter((record) => can(actor, 'case.read', record));
  const under = (await recordsUnder(tx, other.case.id)).filter(isTold);
  const tables = [...new Set(under.map(({ table }) => table))];
  const refusal = mergeRefusal({ into, other, at: now, by: actor.id });
  return {
    ...details,
    fields: mergeFields({ into, other }).map((field) => shown(field, details)),
    moves: tables.map((table) => ({
      table,
      count: under.filter((record) => record.table === table).length,
    })),
    isOnePatient,
    otherCases: seen.length,
    refusal: refusal && (await refusalTold(tx, actor, refusal)),
  };
}

const casesOf = (tx: Reading, patientId: string): Promise<readonly CaseRecord[]> =>
  tx.list('cases', { index: 'patient', value: patientId });

type Detail = Awaited<ReturnType<typeof detailFor>>;

/** A number that the reader may not see on a case is a mask here as well. */
function shown(
  field: MergeField,
  details: { readonly into: Detail; readonly other: Detail },
): MergeField {
  const path = 'passportNumber';
  if (!field.paths.includes(path)) return field;
  const side = (of: 'into' | 'other') => ({
    ...field[of],
    [path]:
      typeof details[of].patient.passportNumber === 'string'
        ? field[of][path]
        : mask(field[of][path]),
  });
  return { ...field, into: side('into'), other: side('other') };
}

/** Merges in one transaction: closes the one, moves what stands under it, remembers everything. */
export function createMergeService(runOver: RunOver, ids: () => string) {
  return {
    merge: async (
      tx: Writing,
      { params, body, caller, now, nowMs, version }: Call<Endpoints['mergeCases']>,
    ): Promise<Answer<Endpoints['mergeCases']>> => {
      const { actor } = caller;
      const { events } = await runOver(tx, {
        caller,
        now,
        action: 'case.merge',
        sides: [
          { reference: params.reference, version, patientVersion: body.patientVersion },
          {
            reference: body.other,
            version: body.otherVersion,
            patientVersion: body.otherPatientVersion,
          },
        ],
        decide: async (into, other) => {
          const refusal = mergeRefusal({ into, other, at: now, by: actor.id });
          if (refusal !== null) throw refused(refusal);
          const wrong = wrongChoices(mergeFields({ into, other }), body.choices);
          if (Object.keys(wrong).length > 0) {
            throw invalidFields(
              Object.fromEntries(
                Object.entries(wrong).map(([name, code]) => [`choices.${name}`, code]),
              ),
            );
          }
          const merge = { id: ids(), at: now, by: actor.id };
          return merged(tx, { into, other, merge, choices: body.choices });
        },
      });
      const [event] = events;
      return {
        changeId: event?.id ?? null,
        undoUntil: event?.undoUntil ?? null,
        ...(await pairOf(tx, caller, params.reference, body.other, nowMs)),
      };
    },
  };
}

/** Both cases of a command as they are after it, the first as `detail`. */
export async function pairOf(
  tx: Reading,
  { actor }: Pick<Call<Endpoints['mergeCases']>['caller'], 'actor'>,
  reference: string,
  other: string,
  nowMs: number,
) {
  const detail = async (of: string): Promise<Detail> => {
    const found = await findCase(tx, of);
    if (found === null) throw notFound();
    return detailFor(tx, actor, await withPatient(tx, found), nowMs);
  };
  return { detail: await detail(reference), other: await detail(other) };
}

async function merged(
  tx: Writing,
  {
    into,
    other,
    merge,
    choices,
  }: {
    readonly into: CaseWithPatient;
    readonly other: CaseWithPatient;
    readonly merge: Pick<MergeRecord, 'id' | 'at' | 'by'>;
    readonly choices: Call<Endpoints['mergeCases']>['body']['choices'];
  },
): Promise<JointOutcome> {
  const after = mergedCases(
    { into, other, at: merge.at, by: merge.by, people: await tx.list('people') },
    choices,
  );
  const isOnePatient = into.patient.id === other.patient.id;
  const patient = isOnePatient ? into.patient : survivor(after.patient, into, other);
  // The merged-away patient's details go into the timeline of their former case.
  const told = isOnePatient ? [] : patientChanges(other.patient, patient);
  const siblings = isOnePatient
    ? []
    : (await casesOf(tx, other.patient.id)).filter(({ id }) => id !== other.case.id);
  const others = await withLinksFollowed(
    tx,
    after.links,
    { from: other.case.reference, to: into.case.reference, staying: [] },
    siblings.map((sibling) => ({
      before: sibling,
      after: { ...sibling, patientId: into.patient.id },
      kind: 'patient-merged',
      changes: told,
    })),
  );
  const moved = movedTo(into.case.id, await recordsUnder(tx, other.case.id));
  const record: MergeRecord = {
    ...merge,
    intoId: into.case.id,
    intoReference: into.case.reference,
    otherId: other.case.id,
    otherReference: other.case.reference,
    intoFields: after.intoFields,
    otherFields: after.otherFields,
    links: after.links,
    patient: isOnePatient
      ? null
      : {
          intoId: into.patient.id,
          fields: after.patientFields,
          was: other.patient,
          caseIds: [other.case.id, ...siblings.map(({ id }) => id)],
        },
    moved: moved.map(placeOfRecord),
    under: [...(await recordsUnder(tx, into.case.id)), ...moved].map(placeOfRecord),
    shared: await sharedOfMerge(tx, { into: after.into, other: other.case }),
    endedAt: null,
    endedBy: null,
  };
  await tx.put('merges', record);
  return {
    mergeId: record.id,
    cases: [
      {
        before: into.case,
        after: after.into,
        kind: 'merged',
        changes: [...patientChanges(into.patient, patient), ...countsOf(moved)],
      },
      { before: other.case, after: after.other, kind: 'merged-away', changes: told },
      ...others,
    ],
    patients: isOnePatient
      ? []
      : [
          { before: into.patient, after: patient },
          { before: other.patient, after: null },
        ],
    patientKind: 'patient-merged',
    beside: moved,
    shared: stepsOf(record.shared),
  };
}

/** Above both versions: an edit that was begun on either of the two is told that it is stale. */
const survivor = (patient: Patient, into: CaseWithPatient, other: CaseWithPatient): Patient => ({
  ...patient,
  version: Math.max(into.patient.version, other.patient.version) + 1,
});

const placeOfRecord = ({ table, record }: Under) => ({
  table,
  id: record.id,
  version: record.version,
});

/** How many of each kind came along; what they say stands in their own sections. */
function countsOf(moved: readonly Under[]) {
  const told = moved.filter(isTold);
  return [...new Set(told.map(({ table }) => table))].map((table) => ({
    field: `moved.${table}`,
    before: null,
    after: told.filter((one) => one.table === table).length,
  }));
}

/** What was said of a flag moves as well; that there was one is not for everybody's eyes (§9). */
const isTold = ({ table }: Under): boolean => table !== 'duplicateDismissals';

/** The merge that stands of a closed duplicate. */
export async function mergeOf(tx: Reading, other: CaseRecord): Promise<MergeRecord> {
  const [found] = await tx.list('merges', { index: 'other', value: other.id, limit: 1 });
  if (found === undefined) throw refused({ code: 'not-merged', reference: other.reference });
  return found;
}
