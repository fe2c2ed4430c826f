import type { OutboxEntry, SentNote } from './outbox-entry';
import type { Ended, OutboxParts, Sent } from './outbox-parts';

/** How an entry ended that another tab of the same person saw to; null while it waits. */
export function endElsewhere(
  id: string,
  stored: readonly OutboxEntry[],
  errorOf: OutboxParts['errorOf'],
): Ended | null {
  const now = stored.find((entry) => entry.id === id);
  if (now?.state === 'waiting') return null;
  return now?.state === 'refused' && now.refusal
    ? { kind: 'refused', refusal: now.refusal, error: errorOf(now) }
    : { kind: 'elsewhere', sent: now?.sent ?? null };
}

/** How an acknowledged entry ended for the screens; by an answer that nobody can read as in another tab. */
export const endOf = (
  sent: Extract<Sent, { readonly kind: 'acknowledged' }>,
  note: SentNote | null,
): Ended => (sent.isUnread ? { kind: 'elsewhere', sent: note } : sent);
