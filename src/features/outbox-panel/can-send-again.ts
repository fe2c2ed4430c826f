import { isEdit } from '@/data/command/edit-entry';
import type { OutboxEntry } from '@/data/command/outbox-entry';

/**
 * Whether a refused entry may succeed when it is sent again as it is. A conflict is decided at its
 * place; a version that is stale stays so, unless the entry knows what it saw and is merged.
 */
export function canSendAgain(entry: OutboxEntry): boolean {
  const { refusal } = entry;
  if (refusal?.kind === 'conflict') return false;
  const isStale = refusal?.kind === 'problem' && refusal.problem.code === 'version-stale';
  return !isStale || isEdit(entry);
}
