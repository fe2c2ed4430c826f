import { addDays, localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import { closeOfWorkingDayAfter } from '../calendar/working-time';
import type { CaseRecord, Hold } from '../case';
import { isBlank } from '../intake-completeness';
import { startOfDateAt } from '../place-days';
import { actingPlaceOf } from '../stage-clock';
import type { CommandOf } from './command';
import {
  accept,
  type CaseChange,
  type CaseFacts,
  type Decision,
  type Refusal,
  refuse,
} from './decision';

/** A hold that nobody looks at for longer is work parked and forgotten (config). */
const LONGEST_HOLD_DAYS = 366;

/** Lays a hold over the stage (Product reference, §4): why, on whom, to be looked at when. */
export function hold(facts: CaseFacts, command: CommandOf<'hold'>): Decision {
  const { case: record, at } = facts;
  if (record.hold !== null) {
    const { waitingOn, since } = record.hold;
    return refuse({ code: 'on-hold', waitingOn, since });
  }
  if (isBlank(command.reason)) return refuse({ code: 'reason-missing' });
  const refusal = dateRefusal(facts, command.reviewOn);
  if (refusal !== null) return refuse(refusal);
  const { reason, waitingOn, reviewOn } = command;
  return accept({ hold: { reason, waitingOn, since: at, reviewOn } });
}

/** Somebody has looked at a hold, and it goes on: since when it lasts stays as it was. */
export function extendHold(facts: CaseFacts, { reviewOn }: CommandOf<'extendHold'>): Decision {
  const { hold: held } = facts.case;
  if (held === null) return refuse({ code: 'not-on-hold' });
  const refusal = dateRefusal(facts, reviewOn);
  return refusal === null ? accept({ hold: { ...held, reviewOn } }) : refuse(refusal);
}

const dateRefusal = (facts: CaseFacts, reviewOn: string): Refusal | null =>
  reviewRefusal(reviewDates(facts), reviewOn);

/** Why nobody may be told to look again on that date; null where it may be. */
export const reviewRefusal = (
  { earliest, latest }: ReviewDates,
  reviewOn: string,
): Extract<Refusal, { readonly code: 'review-date-not-ahead' }> | null =>
  reviewOn < earliest || reviewOn > latest
    ? { code: 'review-date-not-ahead', earliest, latest }
    : null;

/** After so many office working days somebody usually looks again (config). */
export const REVIEW_PRESETS = [3, 5, 10] as const;

/** A week of working days: long enough to wait, short enough not to be forgotten (config). */
export const USUAL_REVIEW_DAYS = 5;

/**
 * The date that lies so many working days ahead where the one who must act sits; the review dates
 * that a person chooses from are counted like every clock.
 */
export function reviewDateIn(
  { case: record, at }: { readonly case: Parameters<typeof actingPlaceOf>[0]; readonly at: string },
  workingDays: number,
): string {
  const place = actingPlaceOf(record);
  return localDateOf(
    closeOfWorkingDayAfter(place, Date.parse(at), workingDays),
    placeOf(place).timeZone,
  );
}

/** From when a hold is past its review: the date is over where the one who must act sits. */
export function reviewPassesAtMs(record: CaseRecord, { reviewOn }: Pick<Hold, 'reviewOn'>): number {
  return startOfDateAt(actingPlaceOf(record), addDays(reviewOn, 1));
}

/** The first and the last date that a hold may be looked at again. */
export interface ReviewDates {
  readonly earliest: string;
  readonly latest: string;
}

/** The review dates that a hold may have now: from tomorrow where the one who acts sits. */
export const reviewDates = ({ case: record, at }: Pick<CaseFacts, 'case' | 'at'>): ReviewDates =>
  reviewDatesFrom(localDateOf(Date.parse(at), placeOf(actingPlaceOf(record)).timeZone));

/** The same by the date of today where somebody sits. */
export const reviewDatesFrom = (today: string): ReviewDates => ({
  earliest: addDays(today, 1),
  latest: addDays(today, LONGEST_HOLD_DAYS),
});

/** Ends a hold: the stage goes on where it was, and its clock without the time on hold. */
export function liftHold(facts: CaseFacts): Decision {
  return facts.case.hold === null
    ? refuse({ code: 'not-on-hold' })
    : accept(endOfHold(facts.case, facts.at));
}

/** The change that ends a hold, if there is one, and remembers how long it lasted. */
export function endOfHold({ hold: held, pastHolds }: CaseRecord, at: string): CaseChange {
  if (held === null) return {};
  const { waitingOn, since } = held;
  return { hold: null, pastHolds: [...pastHolds, { waitingOn, since, until: at }] };
}
