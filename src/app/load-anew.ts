import type { QueryClient } from '@tanstack/react-query';
import { isNewBuild, isPageThere, noteLoadedAnew } from '@/api/new-build';
import { unkeptDrafts } from '@/data/drafts/unkept-drafts';

/** Whether everything that was typed outlives this page. */
async function isAllKept(client: QueryClient): Promise<boolean> {
  const drafts = await unkeptDrafts(client);
  await drafts.send();
  const outbox = await import('@/data/command/command-path').then(
    ({ outboxOf }) => outboxOf(client).view(),
    // Not there, and not to be had: then nothing was written.
    () => null,
  );
  const isStored = outbox === null || outbox.isPersistent || outbox.waiting === 0;
  return isStored && drafts.count() === 0;
}

/**
 * Loads the page anew by itself, once, where another build of the application has taken the place of
 * this one, and nothing that was typed would be lost by it (Quality, G6).
 */
export async function loadAnewOnce(client: QueryClient): Promise<void> {
  if ((await isNewBuild()) && (await isAllKept(client)) && noteLoadedAnew()) location.reload();
}

/**
 * Loads the page anew because the person wants it. What can be kept is kept first; where something cannot,
 * the browser asks. Nothing happens where the page would not come: what stands here is more.
 */
export async function loadAnew(client: QueryClient): Promise<void> {
  const [isThere, isKept] = await Promise.all([isPageThere(), isAllKept(client)]);
  if (!isThere) return;
  if (!isKept) addEventListener('beforeunload', (event) => event.preventDefault(), { once: true });
  location.reload();
}
