import type { ShownEntry } from '@/data/command/outbox-parts';

/**
 * Whether an entry of the outbox was decided upon another state of its record than there is now: what it
 * says whole would take back what somebody else has changed since.
 */
export const isOverOlder = (
  entry: Pick<ShownEntry, 'ifMatch'> | null,
  record: { readonly version: number },
): boolean => entry !== null && entry.ifMatch !== record.version;
