import { useSyncExternalStore } from 'react';
import { useTabSession } from '../session/use-tab-session';
import { bulkRuns, subscribeToBulkRuns, type BulkRun } from '../command/bulk-runs';

/** This person's runs of this tab that are under way, or whose end was not read yet. */
export function useBulkRuns(): readonly BulkRun[] {
  const session = useTabSession();
  const runs = useSyncExternalStore(subscribeToBulkRuns, bulkRuns);
  return runs.filter(({ ownerId, isTold }) => !isTold && ownerId === session?.personId);
}
