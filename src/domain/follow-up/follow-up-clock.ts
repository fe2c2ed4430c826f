import { campusPlaceOf, clockPlaceOf } from '@/reference/place';
import type { CaseRecord } from '../case';
import type { ClockStart } from '../clocks/clock-start';
import { openPauseOf, pausesOf } from '../clocks/hold-pauses';
import { startOfDateAt } from '../place-days';
import { type FollowUpDue, followUpDue, type FollowUpPlace } from './due';
import type { FollowUp } from './follow-up';

/** What the clock of a follow-up needs of its case. */
export type FollowUpCase = Pick<
  CaseRecord,
  'office' | 'campus' | 'hold' | 'pastHolds' | 'closing'
> & {
  readonly progress: Pick<CaseRecord['progress'], 'dischargedAt'>;
};

const placeFor = ({ office, campus }: Pick<CaseRecord, 'office' | 'campus'>, at: FollowUpPlace) =>
  at === 'office' ? clockPlaceOf(office, campus) : campusPlaceOf(campus);

/** The clock that counts this at the places of the case; a hold on others stops it, as all. */
export function startOfDue(
  facts: Pick<CaseRecord, 'office' | 'campus' | 'hold' | 'pastHolds'>,
  { from, amount, place: at }: FollowUpDue,
): ClockStart {
  const place = placeFor(facts, at);
  const isDate = from.length === 10;
  return {
    fromMs: isDate ? startOfDateAt(place, from) : Date.parse(from),
    amount,
    place,
    pauses: isDate ? openPauseOf(facts) : pausesOf(facts),
  };
}

/**
 * The clock of a follow-up (Product reference, §8), explained as all others; null where nothing is
 * due: it has ended, or the patient has died and nobody is chased any more (§4).
 */
export function followUpClock(facts: FollowUpCase, followUp: FollowUp): ClockStart | null {
  if (facts.closing?.outcome === 'patient-died') return null;
  const due = followUpDue(followUp, facts.progress.dischargedAt);
  return due === null ? null : startOfDue(facts, due);
}

/** Where the one who must act by it sits. */
export const followUpPlaceOf = (facts: FollowUpCase, followUp: FollowUp) =>
  placeFor(facts, followUpDue(followUp, facts.progress.dischargedAt)?.place ?? 'campus');
