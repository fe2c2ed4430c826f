import type { CaseRecord, Patient } from '../case';
import type { FlatFields } from './merge-groups';

/** Objects whose members are edited one by one; any other value is edited whole. */
const OPENED = ['caller', 'disclosure', 'name'] as const;

/** Fields that only make sense together. */
export const CASE_GROUPS = [
  ['preferredFromOn', 'preferredToOn'],
  ['disclosure.safeFrom', 'disclosure.safeTo'],
  ['channel', 'facilitator'],
] as const;

export const PATIENT_GROUPS = [
  ['name.given', 'name.family'],
  ['passportNumber', 'passportExpiresOn'],
] as const;

type EditableCase = Pick<
  CaseRecord,
  | 'campus'
  | 'channel'
  | 'facilitator'
  | 'caller'
  | 'homePhysician'
  | 'party'
  | 'disclosure'
  | 'reason'
  | 'summary'
  | 'reviews'
  | 'preferredFromOn'
  | 'preferredToOn'
  | 'urgency'
  | 'payer'
  | 'needsInterpreter'
  | 'records'
>;

/** The fields of a case that a patch can change, under the names the patch uses. */
export function editableCase(record: EditableCase): FlatFields {
  const { campus, channel, facilitator, caller, homePhysician, party, disclosure } = record;
  const { reason, summary, reviews, preferredFromOn, preferredToOn } = record;
  const { urgency, payer, needsInterpreter, records } = record;
  return flatten({
    campus,
    channel,
    facilitator,
    caller,
    homePhysician,
    party,
    disclosure,
    reason,
    summary,
    preferredFromOn,
    preferredToOn,
    urgency,
    payer,
    needsInterpreter,
    records,
    // The lead stands first in a patch, wherever it stands among the reviews.
    specialties: reviews
      .toSorted((one, other) => Number(other.isLead) - Number(one.isLead))
      .map((review) => review.specialty),
  });
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
  for (const [name, value] of Object.entries(patch)) {
    const isOpened = OPENED.some((opened) => opened === name);
    if (isOpened && typeof value === 'object' && value !== null) {
      for (const [inner, leaf] of Object.entries(value)) flat[`${name}.${inner}`] = leaf;
    } else if (value !== undefined) flat[name] = value;
  }
  return flat;
}

/** The reverse of `flatten`. */
export function unflatten(flat: FlatFields): Readonly<Record<string, unknown>> {
  const patch: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(flat)) {
    const [outer = path, inner] = path.split('.', 2);
    if (inner === undefined) patch[outer] = value;
    else patch[outer] = { ...(patch[outer] as object | undefined), [inner]: value };
  }
  return patch;
}
