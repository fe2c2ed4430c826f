import { placesOnDuty } from '@/domain/duty';
import { scopeOf } from '@/domain/policy';
import type { Caller } from '../routes/call';
import type { FilterSense } from './case-filter';
import type { Reading } from './shape';

/** What the words of a filter (`me`, `in`, `duty`) mean for whoever asks, at this moment. */
export async function readSense(
  tx: Reading,
  { caller, nowMs }: { readonly caller: Caller; readonly nowMs: number },
): Promise<FilterSense> {
  const { actor } = caller;
  const [rosters, people] = [await tx.list('duty'), await tx.list('people')];
  return {
    meId: actor.id,
    actor,
    scope: scopeOf(actor, 'cases.list'),
    nowMs,
    dutyPlaces: placesOnDuty({ rosters, people }, actor.id, nowMs),
  };
}
