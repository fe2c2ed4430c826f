import type { Booking } from '@/domain/plan/interpreter';
import { PLANNED_STAGES } from '@/domain/plan/progress';
import { lifeOf } from '../seed/life';
import { seededBookingsOf } from '../seed/plan/plan-of';
import type { World } from '../seed/world';

/** The seed's bookings, case by case: one object per laying. */
export interface BookingSource {
  readonly size: number;
  readonly bookingsAt: (number: number) => readonly Booking[];
}

const sources = new WeakMap<World, BookingSource>();

/** Only cases between acceptance and home have bookings that count. */
export function bookingSourceOf(world: World | null): BookingSource | null {
  if (world === null) return null;
  const known = sources.get(world);
  if (known !== undefined) return known;
  const source: BookingSource = {
    size: world.size,
    bookingsAt: (number) => {
      // The life alone says the stage; the case is made for the few that need it.
      if (!PLANNED_STAGES.has(lifeOf(world.ground, number).stage)) return [];
      const made = world.madeCase(number);
      return made === null ? [] : seededBookingsOf(world.ground, made);
    },
  };
  sources.set(world, source);
  return source;
}
