import { DIRECT } from '@/reference/place';
import { answeringFor } from '../absence/absence';
import type { CaseRecord, Person } from '../case';
import { actorOf, can, type PolicySubject } from '../policy';
import type { Refusal } from '../stage/decision';
import type { HandOffTarget, PendingHandOff } from './hand-off';

/** What is asked of somebody who may receive: who they are, what they see, when they are away. */
export type Colleague = Pick<Person, 'id' | 'grants' | 'place' | 'absences'>;

/** Whether a case can be given to this person: only who may edit it can answer for it. */
export const seesCase = (person: Pick<Person, 'id' | 'grants'>, subject: PolicySubject): boolean =>
  can(actorOf(person), 'case.edit', subject);

/** Why somebody cannot be given a case, or work of it: no scope is widened. */
export const receiverRefusal = (
  person: Pick<Person, 'id' | 'grants'>,
  subject: PolicySubject,
): Refusal | null => (seesCase(person, subject) ? null : { code: 'receiver-out-of-scope' });

/** Who gets what is handed to a person, and, where that is the cover, for whom. */
export interface Receiver {
  readonly toPerson: string;
  readonly forPerson: string | null;
}

/**
 * Who receives what is handed to this person: for somebody who is away the cover, or the cover's
 * cover, as long as they see the case; where nobody covers, the person.
 */
export function receiverFor(
  personId: string,
  people: readonly Colleague[],
  subject: PolicySubject,
  nowMs: number,
): Receiver {
  const id = answeringFor(personId, people, subject, nowMs);
  const cover = id === personId ? undefined : people.find((each) => each.id === id);
  return cover !== undefined && seesCase(cover, subject)
    ? { toPerson: cover.id, forPerson: personId }
    : { toPerson: personId, forPerson: null };
}

/** Is this person one of an office's liaisons, or of a campus's coordinators? */
export function isInPool(
  { grants }: Pick<Person, 'grants'>,
  { toOffice, toCampus }: Pick<HandOffTarget, 'toOffice' | 'toCampus'>,
): boolean {
  return grants.some(
    ({ role, offices, campuses }) =>
      (role === 'liaison' && toOffice !== null && offices.includes(toOffice)) ||
      (role === 'coordinator' && toCampus !== null && campuses.includes(toCampus)),
  );
}

/**
 * May this person accept or return it: whoever was asked or named, who covers for one of them now,
 * and anybody of a pool (Product reference, §6).
 *
 * @param covered the people for whom this one answers now (`coveredBy`).
 */
export function mayAnswerHandOff(
  person: Pick<Person, 'id' | 'grants'>,
  { toPerson, forPerson, toOffice, toCampus }: HandOffTarget & Pick<PendingHandOff, 'forPerson'>,
  covered: readonly string[],
): boolean {
  const named = [toPerson, forPerson].filter((id) => id !== null);
  if (named.some((id) => id === person.id || covered.includes(id))) return true;
  return isInPool(person, { toOffice, toCampus });
}

/** The pools of a case: the liaisons of its office, the coordinators of its campus. */
export function poolsOf({
  office,
  campus,
}: Pick<CaseRecord, 'office' | 'campus'>): readonly HandOffTarget[] {
  return [
    ...(campus === null ? [] : [{ toPerson: null, toOffice: null, toCampus: campus }]),
    ...(office === DIRECT ? [] : [{ toPerson: null, toOffice: office, toCampus: null }]),
  ];
}
