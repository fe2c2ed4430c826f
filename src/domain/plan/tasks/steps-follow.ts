import type { PlanFacts } from '../gates/gate-state';
import { standingEstimate } from '../money/covered';
import { travellersOf } from '../travel';
import { beforeConsulate, beforeLetter, neededVisas } from '../travel/visa-chain';
import type { TaskStatus } from '../task';

/**
 * Steps before a gate that are told by what is written down (Product reference, §5): the letter is out
 * when nobody waits for it, the consulate is asked when everybody has applied, the estimate is sent when
 * one stands with the family. They are only ever settled by it; whoever settled one by hand knows more.
 */
export function stepsTold(facts: PlanFacts): ReadonlyMap<string, TaskStatus> {
  const told = new Map<string, TaskStatus>();
  const { papers, trips, lodgingNeeds, stays, estimates } = facts.plan;
  const isWritten = travellersOf(facts.case).every((id) =>
    papers.some(({ travellerId, visa }) => travellerId === id && visa !== 'unknown'),
  );
  if (isWritten) {
    const isNeeded = neededVisas(facts).length > 0;
    const settled = isNeeded ? 'done' : 'not-needed';
    if (beforeLetter(facts).length === 0) told.set('visa-letter', settled);
    if (beforeConsulate(facts).length === 0) told.set('visa-appointment', settled);
  }
  if (standingEstimate(estimates) !== null) told.set('estimate', 'done');
  // What the section of lodging knows settles its own steps (Product reference, §5, lodging).
  const need = lodgingNeeds.at(0);
  if (need !== undefined) told.set('lodging-need', 'done');
  if (need?.isNeeded === false) told.set('lodging-options', 'not-needed');
  else if (stays.some(({ status }) => status !== 'cancelled')) told.set('lodging-options', 'done');
  if (trips.some(({ entryAddress }) => entryAddress !== null)) told.set('entry-address', 'done');
  return told;
}
