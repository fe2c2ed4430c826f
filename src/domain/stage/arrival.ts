import { daysBetween, localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { CaseRecord } from '../case';
import type { CommandOf } from './command';
import { accept, type CaseFacts, type Decision, enter, refuse } from './decision';

type ArrivalFacts = Pick<CaseRecord, 'stage' | 'campus' | 'arrivedAt'> & {
  readonly progress: Pick<CaseRecord['progress'], 'arrivalOn'>;
};

/** A date so many days from the plan is mostly a slip (config). */
const USUAL_DAYS_OFF = 7;

/** So many days before the planned arrival it becomes what comes next (config). */
const NEAR_DAYS = 3;

const todayAt = ({ campus }: Pick<ArrivalFacts, 'campus'>, nowMs: number): string =>
  localDateOf(nowMs, placeOf(campusPlaceOf(campus)).timeZone);

/** The date on which a case was asked for, by the campus's calendar. */
export const requestedOn = (facts: Pick<ArrivalFacts, 'campus' | 'arrivedAt'>): string =>
  todayAt(facts, Date.parse(facts.arrivedAt));

/**
 * The patient has arrived, on a date of the campus's calendar (Product reference, §4). A date that was
 * written down wrongly is put right in the same way, for as long as the patient is there.
 */
export function recordArrival(facts: CaseFacts, { on }: CommandOf<'recordArrival'>): Decision {
  const { case: record, at } = facts;
  if (on > todayAt(record, Date.parse(at))) return refuse({ code: 'in-future' });
  const asked = requestedOn(record);
  if (on < asked) return refuse({ code: 'before-request', requestedOn: asked });
  const progress = { ...record.progress, arrivalOn: on };
  return accept(record.stage === 'on-site' ? { progress } : { ...enter('on-site', at), progress });
}

/** The date to begin with: as recorded or planned, and today for what lies ahead. */
export function arrivalToPropose(facts: ArrivalFacts, nowMs: number): string {
  const today = todayAt(facts, nowMs);
  const { arrivalOn } = facts.progress;
  const isPossible = arrivalOn !== null && arrivalOn <= today && arrivalOn >= requestedOn(facts);
  return isPossible ? arrivalOn : today;
}

/** The planned date, where this one is so far from it that somebody should look again; else null. */
export function planFarFrom({ stage, progress }: ArrivalFacts, on: string): string | null {
  const { arrivalOn } = progress;
  // Once it is recorded there is no plan any more to compare with.
  if (stage !== 'ready' || arrivalOn === null) return null;
  return Math.abs(daysBetween(arrivalOn, on)) > USUAL_DAYS_OFF ? arrivalOn : null;
}

/** How the arrival that a ready case waits for stands to this moment. */
export interface ComingArrival {
  readonly on: string;
  /** Today is that day, or it has passed. */
  readonly isDue: boolean;
  readonly isNear: boolean;
}

/** What a case that nothing blocks waits for: the arrival; null in any other stage, or without a date. */
export function comingArrival(
  { stage, campus, arrivalOn }: Pick<CaseRecord, 'stage' | 'campus'> & { arrivalOn: string | null },
  nowMs: number,
): ComingArrival | null {
  if (stage !== 'ready' || arrivalOn === null) return null;
  const days = daysBetween(todayAt({ campus }, nowMs), arrivalOn);
  return { on: arrivalOn, isDue: days <= 0, isNear: days <= NEAR_DAYS };
}
