import type { Browser, BrowserContext } from 'playwright-core';
import { killWorker } from './kill-worker';

/**
 * Ends the server of the browser and lets no other begin, as a device would that takes its time: a page
 * beside the others has the lock that whoever leads must have.
 *
 * @returns lets the server begin
 */
export async function holdServer(
  browser: Browser,
  context: BrowserContext,
): Promise<() => Promise<void>> {
  const beside = await context.newPage();
  // An address of the same origin that runs nothing of the application.
  await beside.goto('/nothing.txt');
  await beside.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    const names = held.flatMap(({ name }) => (name?.startsWith('database-') ? [name] : []));
    // In line behind the server that is about to end, and before any that begins after it.
    for (const name of names) void navigator.locks.request(name, () => new Promise(() => {}));
    if (names.length === 0) throw new Error('No server runs that could be held');
  });
  await killWorker(browser);
  // The lock goes with the page.
  return () => beside.close();
}
