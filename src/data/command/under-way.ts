import type { Mutation, QueryClient } from '@tanstack/react-query';

/** What is asked of the server without changing what a person would take back. */
const NO_DEEDS: ReadonlySet<unknown> = new Set([
  'audit',
  'demo',
  'drafts',
  'notices',
  'preferences',
  'reveals',
  'session',
]);

/** Undoing is under way itself: who presses again means the same. */
const UNDOS: ReadonlySet<string> = new Set([
  'bulk/revert',
  'bulk/undo',
  'cases/revert',
  'follow-ups/give-back-many',
]);

const keyOf = ({ options }: Mutation): readonly unknown[] => options.mutationKey ?? [];
const isUndo = (mutation: Mutation): boolean => UNDOS.has(keyOf(mutation).join('/'));
const isPending = ({ state }: Mutation): boolean => state.status === 'pending';

/**
 * What the person of this tab has begun to do, in its order; known from the press on, long before it is
 * stored.
 */
const deedsOf = (client: QueryClient): readonly Mutation[] =>
  client
    .getMutationCache()
    .getAll()
    .filter((mutation) => {
      const [part, what] = keyOf(mutation);
      return !NO_DEEDS.has(part) && what !== 'report-view';
    });

export const isUndoUnderWay = (client: QueryClient): boolean =>
  deedsOf(client).some((deed) => isUndo(deed) && isPending(deed));

const lastBegun = (client: QueryClient): number =>
  Math.max(0, ...deedsOf(client).map(({ mutationId }) => mutationId));

/**
 * Waits until everything that is being done in this tab has ended, and its message has been said.
 *
 * @returns false where something else was begun meanwhile: what was meant is no longer the newest.
 */
export async function afterWhatIsUnderWay(client: QueryClient): Promise<boolean> {
  const last = lastBegun(client);
  while (deedsOf(client).some(isPending)) {
    // Until the last of them has ended.
    await nextNews(client);
    if (lastBegun(client) > last) return false;
  }
  // Whoever waits for the answer speaks first: its message is in the same turn.
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  return lastBegun(client) <= last;
}

const nextNews = (client: QueryClient): Promise<void> =>
  new Promise((resolve) => {
    const stop = client.getMutationCache().subscribe(() => {
      stop();
      resolve();
    });
  });
