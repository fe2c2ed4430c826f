import type { QueryClient } from '@tanstack/react-query';
import { readTabSession } from '@/api/session-token';
import { outboxOf } from '../command/command-path';
import { writeOwn } from '../command/write-own';

/** Drafts that were thrown away, until that is written down, and whose they are. */
const untold = new Map<string, string>();

const isHere = (personId: string): boolean => readTabSession()?.personId === personId;

/**
 * Has the server throw a draft away: now, or with whatever else waits to be sent. What was typed has been
 * sent by then; a draft that came back after an outage would have it sent twice.
 */
export async function removeDraft(
  client: QueryClient,
  draftId: string,
  ownerId: string,
): Promise<void> {
  untold.set(draftId, ownerId);
  // The session has just ended: it is told with the person's next.
  if (!isHere(ownerId)) return;
  try {
    await writeOwn(client, 'deleteDraft', {
      lane: `draft:${draftId}`,
      params: { draftId },
      body: null,
      isQuiet: true,
    });
  } finally {
    untold.delete(draftId);
  }
}

/** Tells the server of what it could not be told of; the person has signed in again. */
export function removeUntold(client: QueryClient): void {
  for (const [draftId, ownerId] of untold) {
    // Gone already is what was wanted.
    if (isHere(ownerId)) removeDraft(client, draftId, ownerId).catch(() => undefined);
  }
}

/** Drafts that are still on the server, and shall not be. */
export async function removedDrafts(client: QueryClient): Promise<ReadonlySet<string>> {
  const me = readTabSession()?.personId;
  const waiting = me === undefined ? [] : await outboxOf(client).waitingOf(me, true);
  const removals = waiting.filter(({ operationId }) => operationId === 'deleteDraft');
  return new Set([...untold.keys(), ...removals.map(({ params }) => params['draftId'] ?? '')]);
}
