import type { PlanFacts } from '../gates/gate-state';
import { travellersOf } from '../travel';
import { beforeConsulate, beforeLetter, needingVisa } from '../travel/visa-chain';
import type { TaskStatus } from '../task';

/**
 * Steps before a gate that are told by what is written down (Product reference, §5, travel): the
 * letter is out when nobody waits for it, the consulate is asked when everybody has applied. They are
 * only ever settled by it; whoever settled one by hand knows more.
 */
export function stepsTold(facts: PlanFacts): ReadonlyMap<string, TaskStatus> {
  const told = new Map<string, TaskStatus>();
  const { papers, trips } = facts.plan;
  const isWritten = travellersOf(facts.case).every((id) =>
    papers.some(({ travellerId, visa }) => travellerId === id && visa !== 'unknown'),
  );
  if (isWritten) {
    const isNeeded = needingVisa(facts).length > 0;
    const settled = isNeeded ? 'done' : 'not-needed';
    if (beforeLetter(facts).length === 0) told.set('visa-letter', settled);
    if (beforeConsulate(facts).length === 0) told.set('visa-appointment', settled);
  }
  if (trips.some(({ entryAddress }) => entryAddress !== null)) told.set('entry-address', 'done');
  return told;
}
