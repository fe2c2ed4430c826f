import type { CaseRecord, Patient, Person } from '../case';
import type { CaseLink } from '../case-link';
import { seesCase } from '../hand-off/receivers';
import { jsonEqual } from '../merge/json-equal';
import { isElsewhere, leftBehind, seesIt } from '../out-of-sight';
import { decide } from '../stage-machine';
import { enter, type CaseChange, type CaseFacts, type Refusal } from '../stage/decision';
import { withoutHandOff } from '../stage/ownership';
import { STAGES, type Stage } from '../vocabulary';
import { withFlatValues, flatValue } from './flat-values';
import {
  caseFields,
  chosenValues,
  type MergeChoices,
  type MergeField,
  type MergeSides,
  patientFields,
} from './merge-fields';
import type { FieldGroupWas } from './merge-record';

export type MergeFacts = MergeSides<Pick<CaseFacts, 'case' | 'patient'>> &
  Pick<CaseFacts, 'at' | 'by'>;

type Staff = readonly Pick<Person, 'id' | 'grants'>[];

/** From here on a case has more to it than a request: a specialty reads it, or has answered. */
const READ_FROM = STAGES.indexOf('review');
const placeOf = (stage: Stage): number => STAGES.indexOf(stage);

/** Why these two cannot be merged in this direction; null when nothing speaks against it. */
export function mergeRefusal({ into, other, at, by }: MergeFacts): Refusal | null {
  if (into.case.id === other.case.id) return { code: 'same-case' };
  const closed = [into.case, other.case].find(({ stage }) => stage === 'closed');
  if (closed !== undefined) return refusalOfClosed(closed);
  const dead = [into, other].find(({ patient }) => patient.diedOn !== null);
  if (dead !== undefined) return { code: 'patient-died', reference: dead.case.reference };
  const { stage } = other.case;
  if (placeOf(stage) >= READ_FROM && placeOf(stage) > placeOf(into.case.stage)) {
    return { code: 'merge-other-way', reference: other.case.reference, stage };
  }
  const closing = closeAsDuplicate({ case: other.case, patient: other.patient, at, by });
  return closing.ok ? null : closing.refusal;
}

function refusalOfClosed(record: CaseRecord): Refusal {
  const into = mergedInto(record);
  return into === null
    ? { code: 'case-closed', reference: record.reference }
    : { code: 'merged', reference: record.reference, into };
}

/** The case that this one was merged into; null where it was not. */
export function mergedInto({
  closing,
  links,
}: Pick<CaseRecord, 'closing' | 'links'>): string | null {
  if (closing?.outcome !== 'duplicate') return null;
  return links.find(({ kind }) => kind === 'duplicate-of')?.reference ?? null;
}

/**
 * Which of two should survive: the one that stands further, else the one that arrived first. That
 * one is the first of the answer.
 */
export function inMergeOrder<T extends Pick<CaseRecord, 'stage' | 'arrivedAt' | 'reference'>>(
  one: T,
  two: T,
): readonly [T, T] {
  const stages = placeOf(two.stage) - placeOf(one.stage);
  if (stages !== 0) return stages > 0 ? [two, one] : [one, two];
  const isTwoFirst =
    two.arrivedAt < one.arrivedAt ||
    (two.arrivedAt === one.arrivedAt && two.reference < one.reference);
  return isTwoFirst ? [two, one] : [one, two];
}

const closeAsDuplicate = (facts: CaseFacts) =>
  decide(facts, { type: 'close', outcome: 'duplicate', reason: null, alternative: null });

/** The fields in which two cases and their patients differ, to be chosen from. */
export function mergeFields({
  into,
  other,
}: Pick<MergeFacts, 'into' | 'other'>): readonly MergeField[] {
  const isOnePatient = into.patient.id === other.patient.id;
  return [
    ...(isOnePatient ? [] : patientFields({ into: into.patient, other: other.patient })),
    ...caseFields({ into: into.case, other: other.case }),
  ];
}

type OwnedCase = Pick<CaseRecord, 'ownerId' | 'office' | 'campus' | 'transfer'>;

/**
 * Who comes to answer for the surviving case: the owner of the other, where nobody answers for this
 * one, or whoever does sees it no more at the campus that was chosen, and that person may. Null: it
 * stays with whom it has, or with nobody.
 *
 * @param into as the merge leaves it: what is chosen may be its campus.
 */
export function ownerTaken({ into, other }: MergeSides<OwnedCase>, people: Staff): string | null {
  const owner = people.find(({ id }) => id === other.ownerId);
  const isFree = into.ownerId === null || !seesIt(people, into.ownerId, into);
  return isFree && owner !== undefined && seesCase(owner, into) ? owner.id : null;
}

export interface MergedCases {
  readonly into: CaseRecord;
  readonly other: CaseRecord;
  /** The surviving patient. */
  readonly patient: Patient;
  readonly intoFields: readonly FieldGroupWas[];
  readonly otherFields: readonly FieldGroupWas[];
  readonly patientFields: readonly FieldGroupWas[];
  readonly links: readonly string[];
}

/** Both cases and the surviving patient as the merge leaves them. To be asked after `mergeRefusal`. */
export function mergedCases(
  facts: MergeFacts & { readonly people: Staff },
  choices: MergeChoices,
): MergedCases {
  const { into, other, at, by, people } = facts;
  const fields = mergeFields(facts);
  const ofCase = fields.filter(({ of }) => of === 'case');
  const ofPatient = fields.filter(({ of }) => of === 'patient');
  const patient = withFlatValues(into.patient, chosenValues(ofPatient, choices));
  const taken = linksTaken(into.case, other.case);
  const chosen = withFlatValues(into.case, chosenValues(ofCase, choices));
  const owner = ownerTaken({ into: chosen, other: other.case }, people);
  const held: CaseRecord = {
    ...chosen,
    ...(isElsewhere(into.case, chosen) ? leftBehind(chosen, people) : {}),
    ...(owner === null ? {} : { ownerId: owner, claimedAt: at, ...withoutHandOff(into.case) }),
  };
  const survivor: CaseRecord = {
    ...held,
    ...contactsTogether(held, other.case, at),
    links: [
      ...into.case.links,
      ...taken,
      { kind: 'merged-duplicate', reference: other.case.reference },
    ],
  };
  const decision = closeAsDuplicate({ case: other.case, patient: other.patient, at, by });
  const closed: CaseRecord = {
    ...other.case,
    ...(decision.ok ? decision.change : {}),
    patientId: into.patient.id,
    links: [...other.case.links, { kind: 'duplicate-of', reference: into.case.reference }],
  };
  return {
    into: survivor,
    other: closed,
    patient,
    intoFields: groupsBetween(into.case, survivor, [
      ...ofCase.map(({ paths }) => paths),
      ['ownerId', 'claimedAt', 'handOff', 'transfer'],
      ['stage', 'stageSince'],
      ['firstContactAt'],
      ['lastContactAt'],
      ['nextContactAt'],
      ['unansweredAt'],
    ]),
    otherFields: groupsBetween(other.case, closed, [
      ['stage', 'stageSince', 'hold', 'pastHolds', 'transfer', 'closing'],
      ['nextContactAt'],
    ]),
    patientFields: groupsBetween(
      into.patient,
      patient,
      ofPatient.map(({ paths }) => paths),
    ),
    links: taken.map(({ reference }) => reference),
  };
}

/** What the closed case was linked to, the surviving one is linked to as well. */
function linksTaken(into: CaseRecord, other: CaseRecord): readonly CaseLink[] {
  const known = new Set([into.reference, ...into.links.map(({ reference }) => reference)]);
  return other.links.filter(
    ({ kind, reference }) =>
      kind !== 'duplicate-of' && kind !== 'merged-duplicate' && !known.has(reference),
  );
}

/**
 * What follows from the contacts of both being one log: the earliest answer, the latest word, the
 * attempts since, the earliest promise; and `new` is left where somebody owns it and has spoken (§4).
 */
function contactsTogether(into: CaseRecord, other: CaseRecord, at: string): CaseChange {
  const firstContactAt = outer(into.firstContactAt, other.firstContactAt, -1);
  const lastContactAt = outer(into.lastContactAt, other.lastContactAt, 1);
  const attempts = [...new Set([...into.unansweredAt, ...other.unansweredAt])].toSorted();
  const isBegun = into.stage === 'new' && into.ownerId !== null && firstContactAt !== null;
  return {
    firstContactAt,
    lastContactAt,
    nextContactAt: outer(into.nextContactAt, other.nextContactAt, -1),
    unansweredAt: attempts.filter((moment) => lastContactAt === null || moment > lastContactAt),
    ...(isBegun ? enter('contacting', at) : {}),
  };
}

/** The earlier (-1) or later (1) of two moments, of which either may be unknown. */
function outer(one: string | null, two: string | null, way: -1 | 1): string | null {
  if (one === null || two === null) return one ?? two;
  return one < two === way < 0 ? one : two;
}

/** Each group of fields that differs, with what it was and is. */
function groupsBetween<T extends object>(
  before: T,
  after: T,
  groups: readonly (readonly string[])[],
): readonly FieldGroupWas[] {
  return groups
    .map((paths) =>
      paths.map((path) => ({
        path,
        before: flatValue(before, path),
        after: flatValue(after, path),
      })),
    )
    .filter((group) => group.some((field) => !jsonEqual(field.before, field.after)));
}
