import { absenceAt, answeringFor, type Colleagues, type CoveredCase } from './absence';

/** That the owner of a case is away, until when, and who covers this one meanwhile. */
export interface OwnerAway {
  /** The last day. */
  readonly untilOn: string;
  /** Null: nobody covers who is there. */
  readonly coverId: string | null;
}

/** Whether a case's owner is away now; null where nobody owns it, or the owner is there. */
export function ownerAway(
  { ownerId, ...covered }: CoveredCase & { readonly ownerId: string | null },
  people: Colleagues,
  nowMs: number,
): OwnerAway | null {
  const owner = people.find(({ id }) => id === ownerId);
  const absence = owner === undefined ? null : absenceAt(owner, nowMs);
  if (owner === undefined || absence === null) return null;
  return { untilOn: absence.toOn, coverId: answeringFor(owner.id, people, covered, nowMs) };
}
