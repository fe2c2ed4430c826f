import type { ListView } from '@/contract/view';
import type { Reading, ViewRecord } from '../stored/shape';

/** Each person's views lie apart: nobody's ids meet another's. */
export const viewKey = (personId: string, viewId: string): string => `${personId}/${viewId}`;

/** The view as the contract shows it. */
export const shownView = ({
  id: _key,
  viewId,
  personId: _owner,
  place: _place,
  ...view
}: ViewRecord): ListView => ({ ...view, id: viewId });

/** A view of this person; null where there is none, or another person's. */
export async function findView(
  tx: Reading,
  personId: string,
  viewId: string,
): Promise<ListView | null> {
  const record = await tx.get('views', viewKey(personId, viewId));
  return record === null ? null : shownView(record);
}
