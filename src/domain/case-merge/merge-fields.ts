import type { CaseRecord, Companion, Patient, SpecialtyReview } from '../case';
import { searchTokens } from '../fold';
import { CASE_GROUPS, editableCase, editablePatient, PATIENT_GROUPS } from '../merge/edit-fields';
import { jsonEqual } from '../merge/json-equal';
import type { FlatFields } from '../merge/merge-groups';

/**
 * Merging two cases field by field (Product reference, §4; Architecture, §4): what is empty is
 * filled, what both have is chosen by a person, and nothing is lost without a word: the values that
 * were not chosen stay readable in the case that is closed.
 */

/** Whose value the surviving case holds: its own, the other's, or both where they can stand together. */
export const MERGE_CHOICES = ['into', 'other', 'both'] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];

/** Fields that are decided together, as two cases or two patients hold them. */
export interface MergeField {
  readonly of: 'case' | 'patient';
  /** Names the decision: `patient.birthOn`, `preferredFromOn+preferredToOn`. */
  readonly name: string;
  readonly paths: readonly string[];
  readonly into: FlatFields;
  readonly other: FlatFields;
  readonly options: readonly MergeChoice[];
  /** Null: both have a value, and a person must choose. */
  readonly proposal: MergeChoice | null;
}

export interface MergeSides<T> {
  /** What survives. */
  readonly into: T;
  /** What is closed. */
  readonly other: T;
}

/** Longest texts, so that two are only joined where the contract takes the result. */
const JOINED_TEXTS: Readonly<Record<string, number>> = { summary: 4_000, 'disclosure.note': 300 };
const NAME_OF_OTHER: ReadonlySet<string> = new Set(['name.ownScript', 'name.preferred']);
const MOST_COMPANIONS = 20;
/** "No" is an answer: to a disclosure, or whether an interpreter is needed. */
const NOT_KNOWN: ReadonlySet<unknown> = new Set([null, undefined, '', 'unknown']);

/** The fields in which two cases differ. */
export function caseFields({ into, other }: MergeSides<CaseRecord>): readonly MergeField[] {
  const sides = { into: flatCase(into), other: flatCase(other) };
  const groups = isSameCaller(into, other)
    ? CASE_GROUPS
    : [...CASE_GROUPS, callerPaths(sides.into)];
  return fieldsBetween('case', sides, groups, into.reviews);
}

/** The fields in which two patients differ. */
export function patientFields({ into, other }: MergeSides<Patient>): readonly MergeField[] {
  const sides = { into: editablePatient(into), other: editablePatient(other) };
  const fields = fieldsBetween('patient', sides, PATIENT_GROUPS, []);
  if (into.name.given === other.name.given && into.name.family === other.name.family) return fields;
  // A name in its own script is not put beside a name that it may not be: a person says so.
  return fields.map((field) =>
    field.paths.some((path) => NAME_OF_OTHER.has(path)) ? { ...field, proposal: null } : field,
  );
}

/** As edits see a case, but each kind of record by itself. */
function flatCase(record: CaseRecord): FlatFields {
  const { specialties: _named, ...fields } = editableCase(record);
  return {
    ...fields,
    reviews: record.reviews,
    recordsWaivedReason: record.recordsWaivedReason,
    ...Object.fromEntries(record.records.map((item) => [`records.${item.kind}`, item])),
  };
}

/** Telephone and consent belong to a person: they are never mixed between two. */
function isSameCaller(one: CaseRecord, other: CaseRecord): boolean {
  const words = ({ caller }: CaseRecord): string => searchTokens(caller.name).toSorted().join(' ');
  return words(one) === '' || words(other) === '' || words(one) === words(other);
}

const callerPaths = (fields: FlatFields): readonly string[] =>
  Object.keys(fields).filter((path) => path.startsWith('caller.'));

function fieldsBetween(
  of: MergeField['of'],
  { into, other }: MergeSides<FlatFields>,
  groups: readonly (readonly string[])[],
  reviews: readonly SpecialtyReview[],
): readonly MergeField[] {
  const grouped = new Set(groups.flat());
  const paths = [...new Set([...Object.keys(into), ...Object.keys(other)])];
  const alone = paths.filter((path) => !grouped.has(path)).map((path) => [path]);
  return [...groups, ...alone]
    .filter((group) => group.some((path) => !isSame(into[path], other[path])))
    .map((group) => {
      const pick = (side: FlatFields): FlatFields =>
        Object.fromEntries(group.map((path) => [path, side[path] ?? null]));
      const sides = { into: pick(into), other: pick(other) };
      return {
        of,
        name: nameOf(of, group),
        paths: group,
        ...sides,
        options: optionsOf(group, sides, reviews),
        proposal: proposalOf(sides),
      };
    });
}

function nameOf(of: MergeField['of'], group: readonly string[]): string {
  const name =
    group.every((path) => path.startsWith('caller.')) && group.length > 1
      ? 'caller'
      : group.join('+');
  return of === 'patient' ? `patient.${name}` : name;
}

const isSame = (one: unknown, other: unknown): boolean =>
  jsonEqual(one, other) || (isEmpty(one) && isEmpty(other));

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const state = (value as { readonly state?: unknown } | null | undefined)?.state;
  return NOT_KNOWN.has(value) || state === 'not-asked';
}

function proposalOf({ into, other }: MergeSides<FlatFields>): MergeChoice | null {
  if (Object.values(into).every(isEmpty)) return 'other';
  return Object.values(other).every(isEmpty) ? 'into' : null;
}

function optionsOf(
  [path = '', ...rest]: readonly string[],
  { into, other }: MergeSides<FlatFields>,
  reviews: readonly SpecialtyReview[],
): readonly MergeChoice[] {
  const isJoinable = rest.length === 0 && joined(path, into[path], other[path]) !== null;
  const isDecided = reviews.some(({ decision }) => decision !== 'pending');
  return [
    'into',
    // What a specialty has answered here is not dropped for what another case asks for.
    ...(path === 'reviews' && isDecided ? [] : (['other'] as const)),
    ...(isJoinable ? (['both'] as const) : []),
  ];
}

/** Both values as one; null where they cannot stand together. */
function joined(path: string, into: unknown, other: unknown): unknown {
  if (isEmpty(into) || isEmpty(other)) return null;
  const limit = JOINED_TEXTS[path];
  if (limit !== undefined) {
    const text = `${String(into)}\n\n${String(other)}`;
    return text.length <= limit ? text : null;
  }
  if (path === 'reviews') {
    return joinedReviews(into as CaseRecord['reviews'], other as CaseRecord['reviews']);
  }
  if (path === 'party') {
    const party = joinedParty(into as CaseRecord['party'], other as CaseRecord['party']);
    return party.length <= MOST_COMPANIONS ? party : null;
  }
  if (path === 'needs') {
    return [...new Set([...(into as readonly string[]), ...(other as readonly string[])])];
  }
  return null;
}

/** The surviving case's lead stays the lead; an answer that only the other has comes along. */
function joinedReviews(
  into: readonly SpecialtyReview[],
  other: readonly SpecialtyReview[],
): readonly SpecialtyReview[] {
  const known = new Set(into.map(({ specialty }) => specialty));
  const own = into.map((review) => {
    const theirs = other.find(({ specialty }) => specialty === review.specialty);
    const isOpen = review.decision === 'pending' && theirs !== undefined;
    return isOpen ? { ...theirs, isLead: review.isLead } : review;
  });
  const more = other.filter(({ specialty }) => !known.has(specialty));
  return [...own, ...more.map((review) => ({ ...review, isLead: false }))];
}

/**
 * The same person of both cases once, with the nationality that either of them knows; ids are of one
 * party alone, so that taken ones are made anew.
 */
function joinedParty(
  into: readonly Companion[],
  other: readonly Companion[],
): readonly Companion[] {
  const taken = new Set(into.map(({ id }) => id));
  const freeId = (id: string): string => {
    let free = id;
    for (let number = 1; taken.has(free); number++) free = `m${number}`;
    taken.add(free);
    return free;
  };
  const own = into.map((one) => {
    const same = one.nationality === null && other.find((each) => isSamePerson(one, each));
    return same ? { ...one, nationality: same.nationality } : one;
  });
  const more = other.filter((each) => !own.some((one) => isSamePerson(one, each)));
  return [...own, ...more.map((companion) => ({ ...companion, id: freeId(companion.id) }))];
}

/** A nationality that only one of them knows is no difference. */
const isSamePerson = (one: Companion, other: Companion): boolean =>
  jsonEqual(
    { ...one, id: '', nationality: one.nationality ?? other.nationality },
    { ...other, id: '', nationality: other.nationality ?? one.nationality },
  );

export type MergeChoices = Readonly<Record<string, MergeChoice>>;

/** What speaks against the choices, by the name of the field; empty when each is possible. */
export function wrongChoices(
  fields: readonly MergeField[],
  choices: MergeChoices,
): Readonly<Record<string, 'required' | 'not-a-choice'>> {
  const wrong: Record<string, 'required' | 'not-a-choice'> = {};
  for (const { name, options, proposal } of fields) {
    const choice = choices[name] ?? proposal;
    if (choice === null) wrong[name] = 'required';
    else if (!options.includes(choice)) wrong[name] = 'not-a-choice';
  }
  return wrong;
}

/** The values that the surviving record takes on, by path; those that it keeps are left out. */
export function chosenValues(fields: readonly MergeField[], choices: MergeChoices): FlatFields {
  const values: Record<string, unknown> = {};
  for (const { name, paths, into, other, proposal } of fields) {
    const choice = choices[name] ?? proposal;
    for (const path of choice === 'into' || choice === null ? [] : paths) {
      values[path] = choice === 'both' ? joined(path, into[path], other[path]) : other[path];
    }
  }
  return values;
}
