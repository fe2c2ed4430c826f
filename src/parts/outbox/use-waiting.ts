import { useOutbox } from '@/data/command/use-outbox';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOnlineState } from '@/data/live/use-online-state';
import { serverNow } from '@/lib/server-clock';
import { useOpenedEntry } from './use-opened-entry';
import { waitsLong } from './waits-long';

/**
 * What of this person's writes to a case waits and is told in the list in which it will stand, so that
 * nobody writes it a second time; in the order in which it was given. The one that is open in its form is
 * not among it.
 */
export function useWaiting(
  reference: string,
  operations: readonly ShownEntry['operationId'][],
): readonly ShownEntry[] {
  const { entries } = useOutbox();
  const { isCutOff } = useOnlineState();
  const isOf = ({ operationId }: ShownEntry): boolean => operations.includes(operationId);
  const opened = useOpenedEntry(reference, isOf);
  const nowMs = serverNow();
  return entries.filter(
    (entry) =>
      entry.reference === reference &&
      isOf(entry) &&
      entry.id !== opened?.id &&
      waitsLong(entry, isCutOff, nowMs),
  );
}
