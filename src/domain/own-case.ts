import { absenceAt, coverOf } from './absence/absence';
import type { CaseRecord, Person } from './case';
import { isRevealOpen, type Reveal } from './numbers/reveal';
import { type Actor, hasRole } from './policy';

type OwnedCase = Pick<CaseRecord, 'ownerId'> & Partial<Pick<CaseRecord, 'office'>>;

/** What makes a case somebody's own, beside the case itself. */
export interface OwnCaseFacts {
  /** Null where nobody owns the case. */
  readonly owner: Pick<Person, 'id' | 'place' | 'absences'> | null;
  /** Who answers for the owner now, where that is not the owner's own cover (`answeringFor`). */
  readonly answeringId?: string | null;
  /** To whom a hand-off of the case is pending. */
  readonly handOffTo: readonly string[];
  /** The patient's, by which covers may be told apart; null or absent: not known. */
  readonly language?: string | null;
  readonly nowMs: number;
}

/** What decides over numbers, beside whose case it is. */
export interface NumberFacts extends OwnCaseFacts {
  /** A reveal of this case by the person; null without one. */
  readonly reveal: Pick<Reveal, 'until' | 'endedAt'> | null;
}

/**
 * Is this the person's own case (Product reference, §9): its owner, the owner's cover while the
 * owner is away, the cover's cover where that one is away too, and whoever has a pending hand-off of it.
 */
export function isOwnCase(
  personId: string,
  { ownerId, office }: OwnedCase,
  { owner, answeringId = null, handOffTo, language = null, nowMs }: OwnCaseFacts,
): boolean {
  if (ownerId === personId || handOffTo.includes(personId)) return true;
  // Nobody's case has no cover either.
  if (owner === null || owner.id !== ownerId) return false;
  const absence = absenceAt(owner, nowMs);
  if (absence === null) return false;
  return answeringId === personId || coverOf(absence, { office, language }) === personId;
}

/** Passport and insurance numbers show on one's own case; supervisors reveal them, with a reason. */
export function maySeeNumbers(actor: Actor, record: OwnedCase, facts: NumberFacts): boolean {
  if (!hasRole(actor, 'supervisor')) return isOwnCase(actor.id, record, facts);
  return facts.reveal !== null && isRevealOpen(facts.reveal, facts.nowMs);
}
