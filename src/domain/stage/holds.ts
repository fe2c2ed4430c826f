import { addDays, localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import type { CaseRecord } from '../case';
import { isBlank } from '../intake-completeness';
import { actingPlaceOf } from '../stage-clock';
import type { CommandOf } from './command';
import { accept, type CaseChange, type CaseFacts, type Decision, refuse } from './decision';

/** A hold that nobody looks at for longer is work parked and forgotten (config). */
export const LONGEST_HOLD_DAYS = 366;

/** Lays a hold over the stage (Product reference, §4): why, on whom, to be looked at when. */
export function hold(facts: CaseFacts, command: CommandOf<'hold'>): Decision {
  const { case: record, at } = facts;
  if (record.hold !== null) {
    const { waitingOn, since } = record.hold;
    return refuse({ code: 'on-hold', waitingOn, since });
  }
  if (isBlank(command.reason)) return refuse({ code: 'reason-missing' });
  const { earliest, latest } = reviewDates(facts);
  if (command.reviewOn < earliest || command.reviewOn > latest) {
    return refuse({ code: 'review-date-not-ahead', earliest, latest });
  }
  const { reason, waitingOn, reviewOn } = command;
  return accept({ hold: { reason, waitingOn, since: at, reviewOn } });
}

/** The review dates that a hold may have now: from tomorrow where the one who acts sits. */
export function reviewDates({ case: record, at }: Pick<CaseFacts, 'case' | 'at'>): {
  readonly earliest: string;
  readonly latest: string;
} {
  const today = localDateOf(Date.parse(at), placeOf(actingPlaceOf(record)).timeZone);
  return { earliest: addDays(today, 1), latest: addDays(today, LONGEST_HOLD_DAYS) };
}

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
