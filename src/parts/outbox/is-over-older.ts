import type { ShownEntry } from '@/data/command/outbox-parts';

/**
 * Whether an entry of the outbox was decided upon another state of its record than there is now: what it
 * says whole would take back what somebody else has changed since. Null for a record that there is not.
 */
export const isOverOlder = (
  entry: Pick<ShownEntry, 'ifMatch'> | null,
  record: { readonly version: number } | null,
): boolean => entry !== null && record !== null && entry.ifMatch !== record.version;
