import type { CaseRecord } from '../../case';
import type { Leg } from '../travel';
import { standing } from './leg-order';

/** How a case ends, as far as its journey hangs on it. */
export interface JourneyEnded {
  /** The party has come, or is home again. */
  readonly hasArrived: boolean;
  readonly hasDied: boolean;
}

/**
 * Flights that nobody takes once a case has ended at a moment (Product reference, §4: closing, and
 * a patient's death). Before the journey it is all of them. Whoever has set out flies home by what is
 * booked, except a patient who has died: of that party the others still do, where they have a flight
 * without the patient.
 *
 * @param at ISO instant of the end; what departed before was flown.
 */
export function flightsNotTaken(
  { hasArrived, hasDied }: JourneyEnded,
  legs: readonly Leg[],
  at: string,
): readonly Leg[] {
  const endMs = Date.parse(at);
  const isAhead = ({ departAt }: Leg): boolean => Date.parse(departAt) > endMs;
  const left = standing(legs);
  const ahead = left.filter(isAhead);
  const hasSetOut =
    hasArrived ||
    left.some((leg) => leg.direction === 'out' && leg.status === 'booked' && !isAhead(leg));
  if (!hasSetOut) return ahead;
  return hasDied
    ? ahead.filter(({ travellerIds }) => travellerIds.includes('patient'))
    : ahead.filter(({ direction }) => direction !== 'back');
}

/** A closed case, as far as its flights hang on it. */
type Ended = Pick<CaseRecord, 'stage' | 'progress' | 'closing'>;

/** Flights of a closed case that were not taken, or will not be; none of an open case. */
export function flightsLeft(
  { stage, closing, progress }: Ended,
  legs: readonly Leg[],
): readonly Leg[] {
  if (stage !== 'closed' || closing === null) return [];
  const hasArrived = progress.dischargedAt !== null;
  const hasDied = closing.outcome === 'patient-died';
  return flightsNotTaken({ hasArrived, hasDied }, legs, closing.closedAt);
}

/** Those of them whose seats are still to be given back, by hand and with the airline. */
export const flightsToCancel = (
  record: Ended,
  legs: readonly Leg[],
  nowMs: number,
): readonly Leg[] =>
  flightsLeft(record, legs).filter(
    ({ status, departAt }) => status === 'booked' && Date.parse(departAt) > nowMs,
  );

/**
 * Whether it can be said of a closed case's flight that the airline has the ticket back. What
 * another family flies as well is cancelled with theirs.
 */
export const canGiveBack = (record: Ended, legs: readonly Leg[], held: Leg): boolean =>
  held.status === 'booked' &&
  held.sharedFrom === null &&
  held.sharedWith.length === 0 &&
  flightsLeft(record, legs).some(({ id }) => id === held.id);
