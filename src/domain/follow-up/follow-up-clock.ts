import type { CaseRecord } from '../case';
import type { ClockStart } from '../clocks/clock-start';
import { promiseOf } from './chases';
import { followUpDue } from './due';
import { duePlaceOf, startOfDue } from './first-due';
import type { FollowUp } from './follow-up';

/** What the clock of a follow-up needs of its case. */
export type FollowUpCase = Pick<
  CaseRecord,
  'office' | 'campus' | 'hold' | 'pastHolds' | 'closing'
> & {
  readonly progress: Pick<CaseRecord['progress'], 'dischargedAt'>;
};

/**
 * The clock of a follow-up (Product reference, §8), explained as all others; null where nothing is
 * due: it has ended, or the patient has died and nobody is chased any more (§4).
 */
export function followUpClock(facts: FollowUpCase, followUp: FollowUp): ClockStart | null {
  if (facts.closing?.outcome === 'patient-died') return null;
  const due = dueOf(facts, followUp);
  return due === null
    ? null
    : startOfDue(facts, { kind: followUp.kind, due, promisedOn: promiseOf(followUp) });
}

const dueOf = ({ progress, closing }: FollowUpCase, followUp: FollowUp) =>
  followUpDue(followUp, progress.dischargedAt, closing !== null);

/** Where the one who must act by it sits. */
export const followUpPlaceOf = (facts: FollowUpCase, followUp: FollowUp) =>
  duePlaceOf(facts, dueOf(facts, followUp)?.place ?? 'campus');
