import type { CaseRecord, Person } from './case';
import { isInPool, seesCase } from './hand-off/receivers';
import type { PendingHandOff } from './hand-off/hand-off';

type Placed = Pick<CaseRecord, 'office' | 'campus'>;
type Staff = readonly Pick<Person, 'id' | 'grants'>[];

/** Whether a case is another office's or campus's than it was. */
export const isElsewhere = (before: Placed, after: Placed): boolean =>
  before.office !== after.office || before.campus !== after.campus;

/** Whether this person sees a case where it is; whoever is not known is left alone. */
export const seesIt = (people: Staff, id: string | null, record: Placed): boolean => {
  const person = people.find((each) => each.id === id);
  return person === undefined || seesCase(person, record);
};

/**
 * What a case that has come to another place leaves behind (Product reference, §4, §6, §9). An owner
 * who sees it no more: it waits unclaimed where it is, with nothing asked in that one's name. A
 * transfer to where it is now, and a hand-off to nobody who sees it: nothing would ever answer them.
 */
export function leftBehind(record: CaseRecord, people: Staff): Partial<CaseRecord> {
  const { ownerId, transfer, handOff } = record;
  if (!seesIt(people, ownerId, record)) {
    return { ownerId: null, claimedAt: null, transfer: null, handOff: null };
  }
  const isThere =
    transfer !== null &&
    (transfer.toOffice ?? record.office) === record.office &&
    (transfer.toCampus ?? record.campus) === record.campus;
  const isUnseen = handOff !== null && !reaches(handOff, record, people);
  return { ...(isThere && { transfer: null }), ...(isUnseen && { handOff: null }) };
}

function reaches(handOff: PendingHandOff, record: Placed, people: Staff): boolean {
  const { toPerson, askedBy } = handOff;
  if (toPerson !== null) return seesIt(people, toPerson, record);
  return people.some(
    (person) => person.id !== askedBy && isInPool(person, handOff) && seesCase(person, record),
  );
}
