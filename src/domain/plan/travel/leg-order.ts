import type { Leg, LegDirection } from '../travel';

/** In the order in which they are flown. */
export function inOrder(legs: readonly Leg[]): readonly Leg[] {
  return legs.toSorted(
    (one, other) =>
      Date.parse(one.departAt) - Date.parse(other.departAt) || (one.id < other.id ? -1 : 1),
  );
}

/** Legs that somebody still flies: planned or booked. */
export const standing = (legs: readonly Leg[]): readonly Leg[] =>
  inOrder(legs.filter(({ status }) => status !== 'cancelled'));

/** Legs with seats. */
export const booked = (legs: readonly Leg[]): readonly Leg[] =>
  inOrder(legs.filter(({ status }) => status === 'booked'));

/** Those of one traveller that lead out, on, or back. */
export const legsOf = (
  legs: readonly Leg[],
  travellerId: string,
  direction: LegDirection,
): readonly Leg[] =>
  legs.filter((leg) => leg.direction === direction && leg.travellerIds.includes(travellerId));
