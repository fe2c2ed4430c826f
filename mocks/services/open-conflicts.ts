import type { ConflictKind, Interpreter } from '@/domain/plan/interpreter';
import { conflictsOf, keptOf, noneBooked, reachOf } from '@/domain/plan/interpreters/conflicts';
import { spanOf } from '@/domain/plan/interpreters/taken-time';
import type { BookingIndex, IndexedNeed, TakenLook } from './booking-index';
import type { Reading } from './shape';

/** What stands against a need and nobody has kept, each kind once. */
export function openKinds(
  { appointment, booking }: IndexedNeed,
  look: TakenLook,
  byId: ReadonlyMap<string, Interpreter>,
): readonly ConflictKind[] {
  if (booking === null) return [noneBooked(appointment).kind];
  const { interpreterId } = booking;
  const interpreter = interpreterId === null ? null : (byId.get(interpreterId) ?? null);
  const taken = interpreterId === null ? [] : look(interpreterId, reachOf(spanOf(booking)));
  const open = conflictsOf({ booking, appointment, interpreter, taken }).filter(
    (each) => keptOf(booking, each) === null,
  );
  return [...new Set(open.map(({ kind }) => kind))];
}

/**
 * The cases with an open conflict, over all: what the filter of lists asks. A booking of one case
 * can open or settle a conflict of another, so no row holds it; it is found from the index in the
 * transaction of the question, and kept until some booking has changed.
 */
export function createConflictedCases(index: BookingIndex) {
  let known: { readonly changes: number; readonly ids: readonly string[] } | null = null;
  return async (tx: Reading): Promise<readonly string[]> => {
    const { changes, needs } = await index.allNeeds(tx);
    if (known?.changes === changes) return known.ids;
    const byId = new Map((await tx.list('interpreters')).map((each) => [each.id, each]));
    const look = await index.at(tx);
    const ids = new Set<string>();
    for (const need of needs) {
      if (!ids.has(need.caseId) && openKinds(need, look, byId).length > 0) ids.add(need.caseId);
    }
    known = { changes, ids: [...ids] };
    return known.ids;
  };
}
