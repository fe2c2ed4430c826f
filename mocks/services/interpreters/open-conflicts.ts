import type { ConflictKind, Interpreter } from '@/domain/plan/interpreter';
import {
  type BookingConflict,
  type ConflictFacts,
  conflictsOf,
  keptOf,
  noneBooked,
  reachOf,
} from '@/domain/plan/interpreters/conflicts';
import { spanOf } from '@/domain/plan/interpreters/taken-time';
import type { BookingIndex, IndexedNeed, TakenLook } from './booking-index';
import type { Reading } from '../stored/shape';

/** What stands against a need and nobody has kept: as many as the section of the case lists. */
export function openConflictsOf(
  { appointment, booking }: IndexedNeed,
  look: TakenLook,
  byId: ReadonlyMap<string, Interpreter>,
): readonly BookingConflict[] {
  if (booking === null) return [noneBooked(appointment)];
  const { interpreterId } = booking;
  const interpreter = interpreterId === null ? null : (byId.get(interpreterId) ?? null);
  return againstBooking({ booking, appointment }, interpreter, look).filter(
    (each) => keptOf(booking, each) === null,
  );
}

/** What stands against a booking, whether kept or not: one look-up for the section and the lists. */
export function againstBooking(
  { booking, appointment }: Pick<ConflictFacts, 'booking' | 'appointment'>,
  interpreter: Interpreter | null,
  look: TakenLook,
): readonly BookingConflict[] {
  const { interpreterId } = booking;
  const taken = interpreterId === null ? [] : look(interpreterId, reachOf(spanOf(booking)));
  return conflictsOf({ booking, appointment, interpreter, taken });
}

/** The same, each kind once. */
export const openKinds = (
  ...facts: Parameters<typeof openConflictsOf>
): readonly ConflictKind[] => [...new Set(openConflictsOf(...facts).map(({ kind }) => kind))];

/** How many conflicts are open in each case that has any, by the case's id. */
export type OpenConflicts = ReadonlyMap<string, number>;

/**
 * The open conflicts of each case, over all: what lists filter, sort and show. A booking of one case
 * can open or settle a conflict of another, so no row holds it; it is found from the index in the
 * transaction of the question. Once counted, only cases whose bookings, or those near them, have
 * changed are looked at again.
 */
export function createConflictedCases(index: BookingIndex) {
  let counts: OpenConflicts = new Map();
  let byId: ReadonlyMap<string, Interpreter> = new Map();
  return async (tx: Reading): Promise<OpenConflicts> => {
    const look = await index.at(tx);
    if (index.isAnew) {
      byId = new Map((await tx.list('interpreters')).map((each) => [each.id, each]));
    }
    // Nothing is waited for from here on: others would find the changes taken and not yet counted.
    const { isAnew, ids } = index.takeChanged();
    if (!isAnew && ids.size === 0) return counts;
    // Another map: what was answered with the one of before may still be read.
    const next = new Map(isAnew ? [] : counts);
    for (const id of ids) {
      const open = index
        .needsOf(id)
        .reduce((sum, need) => sum + openConflictsOf(need, look, byId).length, 0);
      if (open === 0) next.delete(id);
      else next.set(id, open);
    }
    counts = next;
    return counts;
  };
}
