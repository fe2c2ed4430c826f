import type { CaseRecord, Patient } from '../case';
import type { TypedPatient } from '../duplicates/share-patient';
import { isMasked } from '../numbers/number-fields';
import type { RequestFacts } from '../request-facts';
import { CASE_GROUPS, editableCase, editablePatient, flatten, unflatten } from './edit-fields';
import { jsonEqual } from './json-equal';
import type { FlatFields } from './merge-groups';

/** A request as it is typed, beside the case that was made of an earlier state of it. */
export interface TypedRequest extends RequestFacts {
  readonly relation: { readonly kind: string };
  readonly patient: TypedPatient;
  /** Lead first. */
  readonly specialties: readonly string[];
}

interface HeldPatient extends Omit<Patient, 'passportNumber'> {
  /** The number, or what stands in its place for a reader who may not see it. */
  readonly passportNumber: unknown;
}
type HeldCase = RequestFacts & Pick<CaseRecord, 'reviews'>;

/** A field that stands otherwise in the case than it is typed. */
export interface LaterChange {
  /** Path within the case, or within `patient`. */
  readonly field: string;
  readonly held: unknown;
  readonly typed: unknown;
  /** False where no edit changes it: the office, and the shared record of a known patient. */
  readonly isEdit: boolean;
}

export interface LaterChanges {
  readonly changes: readonly LaterChange[];
  /** Merge patches that bring the case, and its patient, to what is typed; null where nothing would change. */
  readonly casePatch: FlatFields | null;
  readonly patientPatch: FlatFields | null;
}

/**
 * What somebody has changed in a request whose first sending had arrived without its answer: the case
 * is there, and these words are not in it.
 */
export function laterChanges(
  held: { readonly case: HeldCase; readonly patient: HeldPatient },
  typed: TypedRequest,
): LaterChanges {
  const { office, patient, specialties, ...facts } = typed;
  const wanted = flatten({ ...facts, specialties });
  const wantedOfPatient = flatten({ ...patient });
  const ofCase = differing(editableCase(held.case), wanted);
  const ofPatient = differing(editablePatient(held.patient), wantedOfPatient).filter(
    // Who may not see a number and types none has changed none.
    (change) => !(isMasked(change.held) && change.typed === null),
  );
  // What is on record of somebody known is changed there, and not from a request.
  const isNew = typed.relation.kind === 'new-patient';
  const ofOffice =
    held.case.office === office ? [] : [{ field: 'office', held: held.case.office, typed: office }];
  return {
    changes: [
      ...ofPatient.map((change) => ({
        ...change,
        field: `patient.${change.field}`,
        isEdit: isNew,
      })),
      ...ofCase.map((change) => ({ ...change, isEdit: true })),
      ...ofOffice.map((change) => ({ ...change, isEdit: false })),
    ],
    casePatch: patchOf(whole(ofCase.map(({ field }) => field)), wanted),
    patientPatch: isNew
      ? patchOf(
          ofPatient.map(({ field }) => field),
          wantedOfPatient,
        )
      : null,
  };
}

type Difference = Pick<LaterChange, 'field' | 'held' | 'typed'>;

const differing = (held: FlatFields, typed: FlatFields): readonly Difference[] =>
  Object.keys(held)
    .filter((field) => !jsonEqual(held[field] ?? null, typed[field] ?? null))
    .map((field) => ({ field, held: held[field] ?? null, typed: typed[field] ?? null }));

/** With the fields that only make sense together: an urgency alone would clear its criterion. */
const whole = (fields: readonly string[]): readonly string[] => [
  ...new Set([
    ...fields,
    ...CASE_GROUPS.filter((group) => group.some((field) => fields.includes(field))).flat(),
  ]),
];

const patchOf = (fields: readonly string[], wanted: FlatFields): FlatFields | null =>
  fields.length === 0
    ? null
    : unflatten(Object.fromEntries(fields.map((field) => [field, wanted[field] ?? null])));
