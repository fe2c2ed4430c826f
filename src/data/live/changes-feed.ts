import type { QueryClient } from '@tanstack/react-query';
import { probeAfterMs } from '@/api/back-off';
import { call } from '@/api/call';
import { liveEndpoints } from '@/contract/endpoints/live';
import type { ChangeFeed } from '@/contract/live';
import { caseQueries } from '../case-cache/case-queries';
import { refreshUnder } from '../case-cache/refresh-under';
import { isOfConflicts } from '../case-cache/under-case';

import { takeFirstCursor } from './first-cursor';
import { noticeQueries } from '../notices/notice-queries';
import { outboxOf } from '../command/command-path';
import { FOLLOW_UPS } from '../follow-ups/follow-up-root';
import { noteChanged } from '../lists/visible-range';
import { presenceQueries } from '../presence/presence-queries';
import { queueQueries } from '../queues/queue-queries';
import { sessionQueries } from '../session/session-queries';

/** What is read again of lists and of what stands beside them. */
const TOLD = ['arrived', 'visible', 'neighbours', 'merge-preview', 'counts', 'ageing'] as const;
/** Longest wait of one question, in seconds. */
const WAIT_S = 25;
/** A question whose answer is so much later than it may be has gone down with its connection, in ms. */
const LATE_MS = 15_000;
/** Least time between two questions, so that a burst of changes is one refresh. */
const PAUSE_MS = 1_000;

/**
 * Asks the server what changed in the person's scope, again and again, and marks what is touched:
 * details, contacts and timeline of a changed case, the queues' counts, and lists as out of date.
 * A list itself is never fetched from here. Rests while the page is hidden and catches up after. When
 * the device tells that its network is back, it asks at once, whatever it was waiting for: an open
 * question may have gone down with the old connection.
 *
 * Runs until the signal is aborted.
 *
 * @param onRightsChanged told when the person may see something else from now on.
 */
export async function followChanges(
  client: QueryClient,
  signal: AbortSignal,
  onRightsChanged: () => void,
): Promise<void> {
  let cursor = await takeFirstCursor();
  let failures = 0;
  let turn = new AbortController();
  globalThis.addEventListener?.('online', () => turn.abort(), { signal });
  while (!signal.aborted) {
    // After a failure, or on a new network, the answer is to come at once: it says that all is well.
    const wait = failures > 0 || turn.signal.aborted ? 0 : WAIT_S;
    turn = new AbortController();
    const either = AbortSignal.any([signal, turn.signal]);
    try {
      // One question after the other is what a long poll is.
      await untilVisible(signal);
      const query = cursor === undefined ? {} : { after: cursor, wait };
      const feed = await call(
        liveEndpoints.listChanges,
        { query },
        { signal: either, longestMs: WAIT_S * 1_000 + LATE_MS },
      );
      if (failures > 0) goOn(client);
      failures = 0;
      if (cursor !== undefined) applyFeed(client, feed);
      if (feed.items.some(({ kind }) => kind === 'rights-changed')) onRightsChanged();
      cursor = feed.cursor;
      await rest(PAUSE_MS, either);
    } catch (error) {
      if (signal.aborted) return;
      if (turn.signal.aborted) continue;
      failures += 1;
      await rest(probeAfterMs(failures, error, Math.random()), either);
    }
  }
}

/** The server is back: what could not be read meanwhile is read now, and nobody has to ask for it. */
function goOn(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: presenceQueries.beats() });
  void client.refetchQueries({
    type: 'active',
    predicate: ({ state }) => state.status === 'error' || state.fetchFailureCount > 0,
  });
}

/** Marks in the caches what a stretch of the feed touched. */
export function applyFeed(client: QueryClient, feed: ChangeFeed): void {
  if (feed.reset || feed.items.some(({ kind }) => kind === 'demo-laid')) {
    // Who is signed in may have other rights by now; the page stands on it meanwhile.
    void client.invalidateQueries({ queryKey: sessionQueries.all() });
    void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    return;
  }
  if (feed.items.some(({ kind }) => kind === 'presence')) {
    void client.invalidateQueries({ queryKey: presenceQueries.beats() });
  }
  const changes = feed.items.filter(({ kind }) => kind !== 'presence');
  if (changes.length === 0) return;

  const unsent = new Set(
    outboxOf(client)
      .view()
      .entries.filter(({ state }) => state !== 'refused')
      .map(({ reference }) => reference),
  );
  const touched = new Set(changes.flatMap(({ reference }) => reference ?? []));
  noteChanged(client, touched);
  for (const reference of touched) {
    void client.invalidateQueries({
      queryKey: caseQueries.detail(reference).queryKey,
      // What is shown in advance of a write of mine would vanish for a moment; its answer is near.
      refetchType: unsent.has(reference) ? 'none' : 'active',
    });
    refreshUnder(client, reference);
  }
  void client.invalidateQueries({ predicate: ({ queryKey }) => isOfConflicts(queryKey) });
  void client.invalidateQueries({ queryKey: queueQueries.all() });
  void client.invalidateQueries({ queryKey: noticeQueries.all() });
  for (const rows of [caseQueries.all(), FOLLOW_UPS]) {
    void client.invalidateQueries({ queryKey: [...rows, 'list'], refetchType: 'none' });
    for (const part of TOLD) void client.invalidateQueries({ queryKey: [...rows, part] });
  }
}

async function untilVisible(signal: AbortSignal): Promise<void> {
  if (typeof document === 'undefined' || document.visibilityState === 'visible') return;
  await new Promise<void>((resolve) => {
    const done = new AbortController();
    const end = () => {
      done.abort();
      resolve();
    };
    const options = { signal: done.signal };
    document.addEventListener('visibilitychange', end, options);
    signal.addEventListener('abort', end, options);
  });
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
