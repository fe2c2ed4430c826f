import type { CaseRecord, Person } from './case';
import { actorOf, can } from './policy';
import { withoutHandOff } from './stage/ownership';

type Placed = Pick<CaseRecord, 'office' | 'campus'>;

/** Whether a case is another office's or campus's than it was. */
export const isElsewhere = (before: Placed, after: Placed): boolean =>
  before.office !== after.office || before.campus !== after.campus;

/** Whether this person sees a case where it is; whoever is not known is left alone. */
export const seesIt = (
  people: readonly Pick<Person, 'id' | 'grants'>[],
  id: string | null,
  record: Placed,
): boolean => {
  const person = people.find((each) => each.id === id);
  return person === undefined || can(actorOf(person), 'case.edit', record);
};

/**
 * What a case that has come to another place loses with its owner, who sees it no more (Product
 * reference, §9): it waits unclaimed where it is, and is not somebody's who could not open it.
 */
export function withoutBlindOwner(
  record: CaseRecord,
  people: readonly Pick<Person, 'id' | 'grants'>[],
): Partial<CaseRecord> {
  if (seesIt(people, record.ownerId, record)) return {};
  return { ownerId: null, claimedAt: null, ...withoutHandOff(record) };
}
