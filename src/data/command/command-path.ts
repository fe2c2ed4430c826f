import type { QueryClient } from '@tanstack/react-query';
import { endPause } from '@/api/pause';
import { onTabSessionChange, readTabSession } from '@/api/session-token';
import { serverNow } from '@/lib/server-clock';
import { newId } from '@/lib/new-id';
import { applyAnswer } from './apply-answer';
import { settleRun } from './settle-run';
import { vaultFor } from '../vault/vault';
import { indexedDbRecords } from './indexed-db-records';
import { Outbox } from './outbox';
import { memoryOutboxStorage, type OutboxStorage } from './outbox-storage';
import { recordsOrMemory } from './records-or-memory';
import { sealedOutboxStorage } from './sealed-outbox-storage';
import { errorOfRefused, sendEntry } from './send-entry';

const outboxes = new WeakMap<QueryClient, Outbox>();

/** The outbox of a page, made when it is first asked for. Each test has its own by its client. */
export function outboxOf(client: QueryClient): Outbox {
  const known = outboxes.get(client);
  if (known) return known;
  const outbox = makeOutbox(client, storageOfPage());
  outboxes.set(client, outbox);
  return outbox;
}

/** Nothing is ever stored that cannot be sealed: it then lives as long as the page. */
function storageOfPage(): OutboxStorage {
  const canSeal = typeof indexedDB !== 'undefined' && typeof crypto.subtle !== 'undefined';
  return canSeal
    ? sealedOutboxStorage(recordsOrMemory(indexedDbRecords()), vaultFor)
    : memoryOutboxStorage();
}

function makeOutbox(client: QueryClient, storage: OutboxStorage): Outbox {
  return new Outbox({
    storage,
    send: sendEntry,
    errorOf: errorOfRefused,
    ownerId: () => readTabSession()?.personId ?? null,
    onSettled: (entry, end) => {
      // The answer belongs to its owner: it enters no cache that somebody else reads by now.
      if (readTabSession()?.personId !== entry.ownerId) return;
      applyAnswer(client, entry, end);
      settleRun(client, entry, end);
    },
    exclusively: (name, work) =>
      typeof navigator === 'undefined' || !('locks' in navigator)
        ? work()
        : navigator.locks.request(name, work),
    newId,
    nowMs: serverNow,
    random: Math.random,
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
}

/**
 * Begins to send what waits: at once, after each sign-in, and when the browser is back online.
 * Called once by the signed-in shell. @returns the way to stop.
 */
export function startSending(client: QueryClient): () => void {
  const outbox = outboxOf(client);
  const resume = () => void outbox.resume();
  const sendNow = () => {
    endPause();
    outbox.sendNow();
  };
  const stopSession = onTabSessionChange(resume);
  globalThis.addEventListener?.('online', sendNow);
  resume();
  return () => {
    stopSession();
    globalThis.removeEventListener?.('online', sendNow);
  };
}
