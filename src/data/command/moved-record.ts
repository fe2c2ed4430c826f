import type { OutboxEntry } from './outbox-entry';
import type { MovedRecord } from './outbox-parts';

/**
 * The record under a case that a command of mine has moved on, by what its answer says. Only where the
 * version grew by mine alone: it is the one after that which was compared, or the command appended
 * something without a comparison. Null for any other.
 */
export function movedRecord(
  { params, ifMatch }: Pick<OutboxEntry, 'params' | 'ifMatch'>,
  answer: unknown,
): MovedRecord | null {
  const { plan, changeId } = (answer ?? {}) as { plan?: object; changeId?: string | null };
  if (plan === undefined || plan === null) return null;
  const ids = new Set(Object.values(params));
  const records = Object.values(plan).flat() as { readonly id: string; readonly version: number }[];
  const record = records.find(({ id }) => ids.has(id));
  if (record === undefined) return null;
  const before = record.version - 1;
  // What the server has had already changes nothing, and offers no undo.
  const isMine = ifMatch === null ? typeof changeId === 'string' : ifMatch === before;
  return isMine ? { id: record.id, before, after: record.version } : null;
}
