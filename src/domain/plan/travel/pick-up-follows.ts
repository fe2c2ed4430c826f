import type { CaseRecord } from '../../case';
import type { CasePlan } from '../case-plan';
import { isComing } from '../progress';
import type { Trip } from '../travel';
import { endOf } from './journey-dates';
import { booked } from './leg-order';

type Landing = Pick<CasePlan, 'legs'>;

/** The airport and the moment at which the patient's way out ends; null where no booked flight says it. */
function landingOf({ legs }: Landing): string | null {
  const last = endOf(booked(legs), 'patient', 'out');
  return last === null ? null : `${last.to} ${Date.parse(last.arriveAt)}`;
}

/**
 * The journey of which the pick-up was arranged for a landing that the patient no longer makes: whoever
 * meets them waits at another hour, or another airport, until somebody has told them (Product reference,
 * §5, §7). Null where nothing follows; on campus nobody is waited for any more.
 */
export function pickUpFollowing(
  { stage }: Pick<CaseRecord, 'stage'>,
  before: Landing,
  { legs, trips }: Pick<CasePlan, 'legs' | 'trips'>,
): Trip | null {
  const trip = trips.find(({ pickUp }) => pickUp === 'arranged');
  const was = landingOf(before);
  const isLeft = was !== null && was !== landingOf({ legs });
  return trip !== undefined && isLeft && isComing(stage) ? { ...trip, pickUp: 'moved' } : null;
}

/**
 * The journey whose pick-up is arranged again, as an undo puts back the landing that it was arranged for;
 * null where the landing stays what it is, or somebody has said since who meets them.
 */
export function pickUpBack(
  before: Landing,
  { legs, trips }: Pick<CasePlan, 'legs' | 'trips'>,
): Trip | null {
  const trip = trips.find(({ pickUp }) => pickUp === 'moved');
  const isBack = landingOf(before) !== landingOf({ legs });
  return trip !== undefined && isBack ? { ...trip, pickUp: 'arranged' } : null;
}
