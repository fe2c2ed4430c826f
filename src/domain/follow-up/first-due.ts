import { campusPlaceOf, clockPlaceOf } from '@/reference/place';
import type { CaseRecord } from '../case';
import type { ClockStart } from '../clocks/clock-start';
import { computeDeadline } from '../clocks/deadline';
import { NO_PAUSES, openPauseOf, pausesOf } from '../clocks/hold-pauses';
import { startOfDateAt } from '../place-days';
import type { FollowUpDue, FollowUpPlace, FollowUpStanding } from './follow-up-standing';
import { standingsOf } from './standing';

/** Whose calendar a follow-up of the case runs by. */
export const duePlaceOf = (
  { office, campus }: Pick<CaseRecord, 'office' | 'campus'>,
  at: FollowUpPlace,
) => (at === 'office' ? clockPlaceOf(office, campus) : campusPlaceOf(campus));

/**
 * The clock that counts this at the places of the case; a hold on others stops it, as all.
 *
 * @param promisedOn the date that they have promised; the clock says where it hangs on that.
 */
export function startOfDue(
  facts: Pick<CaseRecord, 'office' | 'campus' | 'hold' | 'pastHolds'>,
  { from, amount, place: at }: FollowUpDue,
  promisedOn: string | null,
): ClockStart {
  const place = duePlaceOf(facts, at);
  const isDate = from.length === 10;
  return {
    fromMs: isDate ? startOfDateAt(place, from) : Date.parse(from),
    amount,
    place,
    pauses: isDate ? openPauseOf(facts) : pausesOf(facts),
    ...(from === promisedOn && { isPromised: true }),
  };
}

/** The open follow-up that is due first; the others wait in its shadow. Null: none is open. */
export function firstDueOf(
  facts: Pick<CaseRecord, 'office' | 'campus' | 'hold' | 'pastHolds' | 'progress' | 'stageSince'>,
): FollowUpStanding | null {
  let first: FollowUpStanding | null = null;
  let firstDueMs = Number.POSITIVE_INFINITY;
  for (const standing of standingsOf(facts)) {
    const start = { ...startOfDue(facts, standing.due, standing.promisedOn), pauses: NO_PAUSES };
    const dueMs = computeDeadline(start).dueAtMs;
    if (dueMs === null || dueMs >= firstDueMs) continue;
    first = standing;
    firstDueMs = dueMs;
  }
  return first;
}
