import { useOutbox } from '@/data/command/use-outbox';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOnlineState } from '@/data/live/use-online-state';
import { serverNow } from '@/lib/server-clock';
import { waitsLong } from './waits-long';

/**
 * What of this person's writes to a case waits and is told in the log in which it will stand, so that
 * nobody gives it a second time; in the order in which it was given. A list whose forms begin with what
 * waits has to know of it at once (`case-documents/unsent-documents.ts`).
 */
export function useWaiting(
  reference: string,
  operations: readonly ShownEntry['operationId'][],
): readonly ShownEntry[] {
  const { entries } = useOutbox();
  const { isCutOff } = useOnlineState();
  const nowMs = serverNow();
  return entries.filter(
    (entry) =>
      entry.reference === reference &&
      operations.includes(entry.operationId) &&
      waitsLong(entry, isCutOff, nowMs),
  );
}
