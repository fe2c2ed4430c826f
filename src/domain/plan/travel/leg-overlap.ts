import { zoneAt } from '@/reference/airports';
import type { Refusal } from '../../stage/decision';
import type { CasePlan } from '../case-plan';
import type { Leg } from '../travel';
import { isOverlapping } from './leg-cover';
import { standing } from './leg-order';

/** Told of the flight that somebody sits in at that time already. */
export const overlapOf = ({ airline, number, departAt, from }: Leg): Refusal => ({
  code: 'legs-overlap',
  flight: `${airline} ${number}`,
  departAt,
  timeZone: zoneAt(from),
});

/** A case in which a flight stands as well, with what its party flies. */
export interface Along {
  /** Null where it is out of reach. */
  readonly reference: string | null;
  readonly plan: Pick<CasePlan, 'legs'>;
}

/**
 * Why a flight that others sit in as well cannot be as it will stand: somebody of their party, as
 * that is seated there, sits in another one at that time. Null where nobody does.
 */
export function overlapAlong(leg: Leg, along: readonly Along[]): Refusal | null {
  const found = along.find(({ plan: { legs } }) => {
    const there = legs.find(({ sharedFrom }) => sharedFrom?.legId === leg.id);
    if (there === undefined) return false;
    const seats = { ...leg, travellerIds: there.travellerIds };
    return standing(legs).some((each) => each.id !== there.id && isOverlapping(each, seats));
  });
  return found === undefined ? null : { code: 'legs-overlap-along', reference: found.reference };
}
