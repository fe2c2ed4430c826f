import type { BrowserContext, Page, Request } from '@playwright/test';

/** A key as the page heard it, and whether something took it. */
interface HeardKey {
  readonly key: string;
  readonly at: string;
  readonly isTaken: boolean;
  readonly agoMs: number;
}

/** So many keys tell what a journey pressed last. */
const KEPT_KEYS = 5;

/**
 * Remembers of a context what no step of a journey says when it fails: which keys its pages heard
 * last, where the focus is, and which files they still wait for.
 *
 * @returns what is known of it now, a line for each page
 */
export async function keepEvidence(context: BrowserContext): Promise<() => Promise<string>> {
  const awaited = new Set<Request>();
  const isOver = (request: Request): void => void awaited.delete(request);
  context.on('request', (request) => void awaited.add(request));
  context.on('requestfinished', isOver);
  context.on('requestfailed', isOver);
  await context.addInitScript((kept) => {
    const heard: KeyboardEvent[] = [];
    addEventListener(
      'keydown',
      (event) => {
        heard.push(event);
        heard.splice(0, heard.length - kept);
      },
      { capture: true },
    );
    Object.assign(globalThis, { heardKeys: heard });
  }, KEPT_KEYS);

  const tell = async (page: Page): Promise<string> => {
    const { keys, focus } = await heardIn(page);
    const told = keys.map(
      ({ key, at, isTaken, agoMs }) =>
        `${key} on ${at}${isTaken ? ', taken' : ''} (${(agoMs / 1000).toFixed(1)} s ago)`,
    );
    // Of a worker's own file it is never told that it has come.
    const files = [...awaited]
      .map((request) => request.url())
      .filter((url) => !url.includes('/worker-'));
    return [
      page.url(),
      `keys heard: ${told.join('; ') || 'none'}`,
      `focus on ${focus}`,
      `waits for: ${files.join(' ') || 'nothing'}`,
    ].join(' · ');
  };
  return async () => {
    const pages = context.pages().filter((page) => page.url().startsWith('http'));
    return (await Promise.all(pages.map(tell))).join('\n');
  };
}

function heardIn(page: Page): Promise<{ keys: readonly HeardKey[]; focus: string }> {
  return page.evaluate(() => {
    const nameOf = (target: EventTarget | null): string =>
      target instanceof Element
        ? `${target.tagName.toLowerCase()} "${(target.ariaLabel ?? target.textContent).slice(0, 30)}"`
        : 'nothing';
    const { heardKeys = [] } = globalThis as { heardKeys?: readonly KeyboardEvent[] };
    return {
      keys: heardKeys.map((event) => ({
        key: event.key,
        at: nameOf(event.target),
        isTaken: event.defaultPrevented,
        agoMs: performance.now() - event.timeStamp,
      })),
      focus: nameOf(document.activeElement),
    };
  });
}
