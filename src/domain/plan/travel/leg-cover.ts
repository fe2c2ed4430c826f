import type { Leg } from '../travel';
import { legsOf } from './leg-order';

/** The travellers who fly none of these legs in that direction. */
export const uncoveredBy = (
  legs: readonly Leg[],
  travellers: readonly string[],
  direction: 'out' | 'back',
): readonly string[] => travellers.filter((id) => legsOf(legs, id, direction).length === 0);

/** Whether one person sits in both at the same time. */
export const isOverlapping = (
  one: Pick<Leg, 'departAt' | 'arriveAt' | 'travellerIds'>,
  other: Pick<Leg, 'departAt' | 'arriveAt' | 'travellerIds'>,
): boolean =>
  one.travellerIds.some((id) => other.travellerIds.includes(id)) &&
  Date.parse(one.departAt) < Date.parse(other.arriveAt) &&
  Date.parse(other.departAt) < Date.parse(one.arriveAt);
