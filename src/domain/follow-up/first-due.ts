import { addDays } from '@/lib/zoned-time';
import { campusPlaceOf, clockPlaceOf } from '@/reference/place';
import type { CaseRecord } from '../case';
import { type Ahead, calendarDays, type ClockStart } from '../clocks/clock-start';
import { computeDeadline } from '../clocks/deadline';
import { NO_PAUSES, openPauseOf, pausesOf } from '../clocks/hold-pauses';
import { startOfDateAt } from '../place-days';
import { FOLLOW_UP_CLOCKS } from './due';
import type { FollowUpPlace, FollowUpStanding } from './follow-up-standing';
import { standingsOf } from './standing';

/** Whose calendar a follow-up of the case runs by. */
export const duePlaceOf = (
  { office, campus }: Pick<CaseRecord, 'office' | 'campus'>,
  at: FollowUpPlace,
) => (at === 'office' ? clockPlaceOf(office, campus) : campusPlaceOf(campus));

/**
 * The clock of a follow-up at the places of the case; a hold on others stops it, as all. It says where
 * it hangs on a date that was promised, and where it is counted back from a visit.
 */
export function startOfDue(
  facts: Pick<CaseRecord, 'office' | 'campus' | 'hold' | 'pastHolds'>,
  standing: Pick<FollowUpStanding, 'kind' | 'due' | 'promisedOn'>,
): ClockStart {
  const { from, amount, place: at } = standing.due;
  const place = duePlaceOf(facts, at);
  const isDate = from.length === 10;
  return {
    fromMs: isDate ? startOfDateAt(place, from) : Date.parse(from),
    amount,
    place,
    pauses: isDate ? openPauseOf(facts) : pausesOf(facts),
    ...hangingOn(standing),
  };
}

/** The only date that a visit's clock has is that of the reminder; promises do not move it. */
function hangingOn({
  kind,
  due: { from },
  promisedOn,
}: Pick<FollowUpStanding, 'kind' | 'due' | 'promisedOn'>): Pick<
  ClockStart,
  'isPromised' | 'ahead'
> {
  if (from.length > 10) return {};
  if (kind !== 'next-visit') return from === promisedOn ? { isPromised: true } : {};
  const days = FOLLOW_UP_CLOCKS.nextVisit.reminderDaysBefore;
  const ahead: Ahead = {
    event: 'next-visit',
    at: addDays(from, days),
    amount: calendarDays(days),
  };
  return { ahead };
}

/** The open follow-up that is due first; the others wait in its shadow. Null: none is open. */
export function firstDueOf(
  facts: Pick<CaseRecord, 'office' | 'campus' | 'hold' | 'pastHolds' | 'progress' | 'stageSince'>,
): FollowUpStanding | null {
  let first: FollowUpStanding | null = null;
  let firstDueMs = Number.POSITIVE_INFINITY;
  for (const standing of standingsOf(facts)) {
    const start = { ...startOfDue(facts, standing), pauses: NO_PAUSES };
    const dueMs = computeDeadline(start).dueAtMs;
    if (dueMs === null || dueMs >= firstDueMs) continue;
    first = standing;
    firstDueMs = dueMs;
  }
  return first;
}
