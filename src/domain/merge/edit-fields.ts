import type { CaseRecord, Patient } from '../case';
import type { RequestFacts } from '../request-facts';
import { RECORD_KINDS } from '../vocabulary';
import type { FlatFields } from './merge-groups';

/** Objects whose members are edited one by one; any other value is edited whole. */
const OPENED: ReadonlySet<string> = new Set([
  'caller',
  'disclosure',
  'name',
  'records',
  ...RECORD_KINDS.map((kind) => `records.${kind}`),
]);

/** Fields that only make sense together. */
export const CASE_GROUPS = [
  ['preferredFromOn', 'preferredToOn'],
  ['disclosure.safeFrom', 'disclosure.safeTo'],
  ['channel', 'facilitator', 'facilitatorConsent'],
  ['urgency', 'urgencyCriterion'],
] as const;

/** A state means nothing without how and when; the note of a record stands alone. */
export const RECORD_GROUPS = RECORD_KINDS.map((kind) =>
  ['state', 'request', 'receivedOn'].map((field) => `records.${kind}.${field}`),
);

export const PATIENT_GROUPS = [
  ['name.given', 'name.family'],
  ['passportNumber', 'passportExpiresOn'],
] as const;

/** What its request said, but for the office, which no edit changes; and whom it was put before. */
type EditableCase = Omit<RequestFacts, 'office'> & Pick<CaseRecord, 'reviews'>;

/** The fields of a case that a patch can change, under the names the patch uses. */
export function editableCase(record: EditableCase): FlatFields {
  const { campus, channel, facilitator, facilitatorConsent } = record;
  const { caller, homePhysician, party, disclosure } = record;
  const { reason, summary, reviews, preferredFromOn, preferredToOn } = record;
  const { urgency, urgencyCriterion, payer, needsInterpreter } = record;
  return flatten({
    campus,
    channel,
    facilitator,
    facilitatorConsent,
    caller,
    homePhysician,
    party,
    disclosure,
    reason,
    summary,
    preferredFromOn,
    preferredToOn,
    urgency,
    urgencyCriterion,
    payer,
    needsInterpreter,
    // The lead stands first in a patch, wherever it stands among the reviews.
    specialties: reviews
      .toSorted((one, other) => Number(other.isLead) - Number(one.isLead))
      .map((review) => review.specialty),
  });
}

type EditableRecords = Pick<CaseRecord, 'records' | 'recordsWaivedReason'>;

/** The record checklist, line by line: two people at two records do not meet. */
export function editableRecords({ records, recordsWaivedReason }: EditableRecords): FlatFields {
  const lines = Object.fromEntries(records.map(({ kind, ...line }) => [kind, line]));
  return flatten({ records: lines, recordsWaivedReason });
}

type EditablePatient = Omit<Patient, 'id' | 'version' | 'diedOn' | 'passportNumber'> & {
  /** The number, or what stands in its place for a reader who may not see it. */
  readonly passportNumber: unknown;
};

/** The fields of a patient that a patch can change. */
export function editablePatient(patient: EditablePatient): FlatFields {
  const { name, birthOn, sex, nationality, residence, language, phone, email, needs } = patient;
  const { passportNumber, passportExpiresOn } = patient;
  return flatten({
    name,
    birthOn,
    sex,
    nationality,
    residence,
    language,
    phone,
    email,
    needs,
    passportNumber,
    passportExpiresOn,
  });
}

/** A merge patch as flat fields: `{ caller: { phone } }` → `{ 'caller.phone': … }`. */
export function flatten(patch: Readonly<Record<string, unknown>>): FlatFields {
  const flat: Record<string, unknown> = {};
  const open = (fields: object, prefix: string): void => {
    for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
      const path = prefix + name;
      if (OPENED.has(path) && typeof value === 'object' && value !== null) open(value, `${path}.`);
      else if (value !== undefined) flat[path] = value;
    }
  };
  open(patch, '');
  return flat;
}

/** The reverse of `flatten`. */
export function unflatten(flat: FlatFields): Readonly<Record<string, unknown>> {
  const patch: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(flat)) {
    const parts = path.split('.');
    const last = parts.pop() ?? path;
    let at = patch;
    for (const part of parts) at = (at[part] ??= {}) as Record<string, unknown>;
    at[last] = value;
  }
  return patch;
}
