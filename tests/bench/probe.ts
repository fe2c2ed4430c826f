import type { Page } from 'playwright-core';

/** What the probe keeps in the page. */
interface Probe {
  firstRowMs: number | null;
  inputAtMs: number;
  changedAtMs: number;
  longestTaskMs: number;
  longestEventMs: number;
  layoutShift: number;
  /** From the latest letter typed to its being on the screen. */
  letterMs: number;
  /** What an action waits for. */
  goal: Goal | null;
  /** When it was on the screen first, with nothing of the page still to come; 0 until then. */
  goalAtMs: number;
}

/** What must match, with the path and the heading of the page that must be shown by then. */
interface Goal {
  readonly selector: string;
  readonly path: string | null;
  readonly heading: string | null;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/**
 * Puts the probe into every document of the page, before its own scripts: when the first row was
 * painted, when people's input arrived, when the document last changed, and what the browser itself
 * reports on long tasks, slow events and shifts.
 *
 * @param row a selector that only a filled row matches
 */
export async function installProbe(page: Page, row: string): Promise<void> {
  await page.addInitScript((selector) => {
    const probe: Probe = {
      firstRowMs: null,
      inputAtMs: 0,
      changedAtMs: 0,
      longestTaskMs: 0,
      longestEventMs: 0,
      layoutShift: 0,
      letterMs: 0,
      goal: null,
      goalAtMs: 0,
    };
    window.probe = probe;
    const isGoalThere = (): boolean => {
      const { goal } = probe;
      // What is there before the press is not what it opened.
      if (goal === null || probe.inputAtMs === 0) return false;
      if (goal.path !== null && location.pathname !== goal.path) return false;
      const heading = document.querySelector('main h1')?.textContent;
      if (goal.heading !== null && heading !== goal.heading) return false;
      if (document.querySelector('main :is([aria-busy=true], .skeleton)') !== null) return false;
      return document.querySelector(goal.selector) !== null;
    };
    const afterPaint = (then: () => void): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    };
    let isFound = false;
    new MutationObserver(() => {
      const changed = performance.now();
      if (!isFound && document.querySelector(selector) !== null) {
        isFound = true;
        afterPaint(() => {
          probe.firstRowMs = performance.now();
          probe.longestTaskMs = 0;
        });
      }
      // The change counts from when it is on the screen, not from when it was made.
      probe.changedAtMs = changed;
      const isThere = probe.goalAtMs === 0 && isGoalThere();
      afterPaint(() => {
        probe.changedAtMs = performance.now();
        if (isThere && probe.goalAtMs === 0) probe.goalAtMs = probe.changedAtMs;
      });
    }).observe(document, { childList: true, subtree: true, characterData: true });
    for (const type of ['pointerdown', 'input', 'keydown', 'scroll', 'popstate']) {
      window.addEventListener(
        type,
        () => {
          // The first since it was set to zero: a new page scrolls by itself, and that is no input.
          if (probe.inputAtMs === 0) probe.inputAtMs = performance.now();
        },
        { capture: true, passive: true },
      );
    }
    window.addEventListener(
      'input',
      ({ timeStamp }) => {
        afterPaint(() => {
          probe.letterMs = performance.now() - timeStamp;
        });
      },
      { capture: true, passive: true },
    );
    const observe = (type: string, take: (entry: PerformanceEntry) => void): void => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) take(entry);
      }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    };
    observe('longtask', (entry) => {
      if (probe.firstRowMs === null || entry.startTime < probe.firstRowMs) return;
      probe.longestTaskMs = Math.max(probe.longestTaskMs, entry.duration);
    });
    observe('event', (entry) => {
      probe.longestEventMs = Math.max(probe.longestEventMs, entry.duration);
    });
    observe('layout-shift', (entry) => {
      const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!shift.hadRecentInput) probe.layoutShift += shift.value;
    });
  }, row);
}

/** Milliseconds from the start of the navigation until the first row was painted. */
export async function firstRow(page: Page, timeoutMs: number): Promise<number> {
  const handle = await page.waitForFunction(() => window.probe?.firstRowMs, undefined, {
    timeout: timeoutMs,
    polling: 20,
  });
  return Number(await handle.jsonValue());
}

/** Epoch milliseconds at which the first row was painted, by the page's clock. */
export function firstRowAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin + (window.probe.firstRowMs ?? 0));
}

const QUIET_MS = 200;

/** Waits until the document has not changed for a moment, ms. */
export async function quiet(page: Page, forMs = QUIET_MS): Promise<void> {
  await page.waitForFunction(
    (quietMs) => performance.now() - window.probe.changedAtMs > quietMs,
    forMs,
    { timeout: 20_000, polling: 20 },
  );
}

/** How long something took, in milliseconds from the input. */
export interface Took {
  /** Until the last change before a quiet, painted. */
  readonly settledMs: number;
  /** Until what was waited for was painted, with nothing of the page still to come. */
  readonly paintedMs: number;
}

/**
 * Does something to the page and waits until what it shows has changed and stays quiet.
 *
 * @param act what a person does, with real input
 * @param goal what must be there before the change counts, such as the next page's heading
 */
export async function settled(page: Page, act: () => Promise<void>, goal: Goal): Promise<Took> {
  await page.evaluate((awaited) => {
    Object.assign(window.probe, { inputAtMs: 0, changedAtMs: 0, goalAtMs: 0, goal: awaited });
  }, goal);
  await act();
  const handle = await page.waitForFunction(
    ({ selector, path, heading, quietMs }) => {
      const { inputAtMs, changedAtMs, goalAtMs } = window.probe;
      const isQuiet = changedAtMs > inputAtMs && performance.now() - changedAtMs > quietMs;
      const isBusy = document.querySelector('main [aria-busy=true]') !== null;
      const shown = document.querySelector('main h1')?.textContent;
      const isThere =
        (path === null || location.pathname === path) && (heading === null || shown === heading);
      const isDone = isThere && document.querySelector(selector) !== null;
      return inputAtMs > 0 && isQuiet && isDone && !isBusy
        ? {
            settledMs: changedAtMs - inputAtMs,
            // What became whole without a change that is heard of was so at the last one at the latest.
            paintedMs: (goalAtMs || changedAtMs) - inputAtMs,
          }
        : null;
    },
    { ...goal, quietMs: QUIET_MS },
    { timeout: 20_000, polling: 20 },
  );
  return (await handle.jsonValue()) as Took;
}
