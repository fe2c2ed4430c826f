import type { CaseFilter } from '@/contract/case-list';
import type { MyDay } from '@/contract/my-day';
import { unclaimedFilter } from '@/contract/unclaimed';
import { placesToClaim } from '@/domain/my-day/places-to-claim';
import type { Actor } from '@/domain/policy';
import type { CaseWhere } from '../stored/case-row-schema';
import type { Reading } from '../stored/shape';

/** What is overdue and nobody's where this person could take it; places with nothing are left out. */
export async function unclaimedOf(
  tx: Reading,
  actor: Actor,
  whereOf: (filter: CaseFilter) => CaseWhere,
): Promise<MyDay['unclaimed']> {
  const places = placesToClaim(actor);
  const counts = await tx.countRows(places.map((place) => whereOf(unclaimedFilter(place))));
  return places.flatMap((place, at) => {
    const count = counts[at] ?? 0;
    return count === 0 ? [] : [{ ...place, count }];
  });
}
