import type { Person } from './case';
import { actorOf, can, type PolicySubject } from './policy';

/**
 * Whether somebody may be named to settle the money that is open after a death: it shows to that one
 * person (Product reference, §4, §9).
 */
export const maySettle = (person: Pick<Person, 'id' | 'grants'>, record: PolicySubject): boolean =>
  can(actorOf(person), 'case.decide', record);
