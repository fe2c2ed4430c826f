import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { outboxOf } from './command-path';
import type { OutboxView } from './outbox-parts';

export interface UsedOutbox extends OutboxView {
  /** Takes out a refused entry that was read, or calls off one that waits. */
  readonly dismiss: (id: string) => Promise<void>;
  /** Sends a refused entry again, as it is. */
  readonly retry: (id: string) => Promise<void>;
  /** Tries at once instead of at the next moment of the back-off. */
  readonly sendNow: () => void;
}

/** What this person's writes of this browser are at: sending, waiting or refused. */
export function useOutbox(): UsedOutbox {
  const outbox = outboxOf(useQueryClient());
  const view = useSyncExternalStore(outbox.subscribe, outbox.view);
  return {
    ...view,
    dismiss: (id) => outbox.dismiss(id),
    retry: (id) => outbox.retry(id),
    sendNow: () => outbox.sendNow(),
  };
}
