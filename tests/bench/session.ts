import type { BrowserContext, Page } from 'playwright-core';
import { killWorker } from '../support/kill-worker.ts';
import type { Served } from './serve.ts';

const PATIENCE_MS = 120_000;
const ATTEMPTS = 3;
/** A snapshot without its index is one chunk or two. */
const A_WHOLE_INDEX = 10;
/** An address of the same origin that runs nothing of the application. */
export const NOTHING_THERE = '/nothing.txt';

/**
 * Signs somebody in and leaves the browser as it is on a first visit, but for that: only the one
 * change is stored, so that the next load makes every case anew, and nothing is in the HTTP cache.
 *
 * @returns what the tab's `sessionStorage` holds then
 */
export async function signInBeforehand(
  context: BrowserContext,
  served: Served,
  address: string,
  button: string,
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const page = await context.newPage();
    const query = new URL(address, served.url).search;
    await page.goto(`/sign-in${query}`);
    await page.locator(button).first().click({ timeout: PATIENCE_MS });
    const session = await page.waitForFunction(() => sessionStorage.getItem('session'), undefined, {
      polling: 10,
      timeout: PATIENCE_MS,
    });
    const kept = String(await session.jsonValue());
    // At once: a second or so later the server stores what makes its next start quicker.
    await page.close();
    await endServer(context);
    if (await isBare(context)) return kept;
    if (attempt === ATTEMPTS) throw new Error('The server stored more than the sign-in');
    await context.clearCookies();
  }
}

/** Before any page of the context: what the sign-in left in the tab. */
export async function giveSession(page: Page, session: string): Promise<void> {
  await page.addInitScript((kept) => {
    if (location.protocol === 'http:') sessionStorage.setItem('session', kept);
  }, session);
  const client = await page.context().newCDPSession(page);
  await client.send('Network.clearBrowserCache');
}

/** Ends the server of the browser, which would outlive its last page; the next one begins anew. */
export async function endServer(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  // Asked until none is left: nothing tells of its end.
  while (browser !== null && (await killWorker(browser)) > 0) {
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
}

/** Whether no index of rows is stored yet. */
async function isBare(context: BrowserContext): Promise<boolean> {
  const page = await context.newPage();
  try {
    await page.goto(NOTHING_THERE);
    return (await storedChunks(page)) === 0;
  } finally {
    await page.close();
  }
}

/** Waits until the server has stored the index of its rows, which it does behind the first answers. */
export async function indexStored(page: Page): Promise<void> {
  const endMs = performance.now() + PATIENCE_MS;
  // Nothing tells of it: the storage is looked into until it is there.
  while ((await storedChunks(page)) < A_WHOLE_INDEX) {
    if (performance.now() > endMs) throw new Error('The index of the rows was never stored');
    await new Promise((resolve) => void setTimeout(resolve, 250));
  }
}

/** Chunks of the index in the databases of the page's origin that are part of a whole snapshot. */
function storedChunks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const counts = await Promise.all(
      names.map(
        (name) =>
          new Promise<number>((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')));
            opening.addEventListener('success', () => {
              const database = opening.result;
              if (!database.objectStoreNames.contains('head')) {
                database.close();
                resolve(0);
                return;
              }
              const heads = database.transaction('head').objectStore('head').getAll();
              heads.addEventListener('success', () => {
                database.close();
                const found = heads.result as readonly { readonly chunks?: readonly string[] }[];
                resolve(Math.max(0, ...found.map(({ chunks = [] }) => chunks.length)));
              });
            });
          }),
      ),
    );
    return Math.max(0, ...counts);
  });
}
