import { localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import type { CaseRecord, Person } from './case';
import { isRevealOpen, type Reveal } from './numbers/reveal';
import { type Actor, hasRole } from './policy';

/** What makes a case somebody's own, beside the case itself. */
export interface OwnCaseFacts {
  /** Null where nobody owns the case. */
  readonly owner: Pick<Person, 'id' | 'place' | 'absences'> | null;
  /** To whom a hand-off of the case is pending (Part 3). */
  readonly handOffTo: readonly string[];
  readonly nowMs: number;
}

/** What decides over numbers, beside whose case it is. */
export interface NumberFacts extends OwnCaseFacts {
  /** A reveal of this case by the person; null without one. */
  readonly reveal: Pick<Reveal, 'until' | 'endedAt'> | null;
}

/**
 * Is this the person's own case (Product reference, §9): its owner, the owner's cover while the
 * owner is away, and whoever has a pending hand-off of it.
 */
export function isOwnCase(
  personId: string,
  { ownerId }: Pick<CaseRecord, 'ownerId'>,
  { owner, handOffTo, nowMs }: OwnCaseFacts,
): boolean {
  if (ownerId === personId || handOffTo.includes(personId)) return true;
  return ownerId !== null && owner?.id === ownerId && isCover(owner, personId, nowMs);
}

function isCover(
  { place, absences }: Pick<Person, 'place' | 'absences'>,
  personId: string,
  nowMs: number,
): boolean {
  const today = localDateOf(nowMs, placeOf(place).timeZone);
  return absences.some(
    ({ fromOn, toOn, coverId }) => coverId === personId && fromOn <= today && today <= toOn,
  );
}

/** Passport and insurance numbers show on one's own case; supervisors reveal them, with a reason. */
export function maySeeNumbers(
  actor: Actor,
  record: Pick<CaseRecord, 'ownerId'>,
  facts: NumberFacts,
): boolean {
  if (!hasRole(actor, 'supervisor')) return isOwnCase(actor.id, record, facts);
  return facts.reveal !== null && isRevealOpen(facts.reveal, facts.nowMs);
}
