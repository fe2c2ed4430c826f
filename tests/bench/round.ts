import type { Browser, Page } from 'playwright-core';
import type { Action } from './action.ts';
import { firstRow, firstRowAt, installProbe, quiet, settled } from './probe.ts';
import type { Served } from './serve.ts';
import { endServer, giveSession, indexStored, NOTHING_THERE, signInBeforehand } from './session.ts';
import type { Target } from './targets.ts';

/** What one round measured, by name; a thing that could not be done is absent. */
export type Measures = ReadonlyMap<string, number>;

const LOAD_TIMEOUT_MS = 120_000;
/** A main-thread task that the report names. */
const NOTABLE_MS = 50;
/** After so long without a change nothing of a page's beginning is still to come. */
const AT_REST_MS = 1_000;
const KB = 1024;
const MB = KB * KB;

interface RoundOptions {
  readonly browser: Browser;
  readonly target: Target;
  readonly served: Served;
  readonly cases: number;
  /** By how much the processor is slowed down; 1 for not at all. */
  readonly slowdown: number;
  /** Told what could not be done, and why. */
  readonly onMiss: (line: string) => void;
  /** Told of the longest task of the round and what it came with, where it is notable. */
  readonly onLongTask: (during: string, ms: number) => void;
}

/** One round in a browser context of its own: nothing cached, nothing stored, nobody signed in. */
export async function measureRound(options: RoundOptions): Promise<Measures> {
  const { browser, target, served, cases, slowdown } = options;
  const context = await browser.newContext({
    baseURL: served.url,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  try {
    const address = target.address(cases);
    const session =
      target.signIn === undefined
        ? null
        : await signInBeforehand(context, served, address, target.signIn);
    const page = await context.newPage();
    await installProbe(page, target.row);
    if (session !== null) await giveSession(page, session);
    await slowDown(page, slowdown);

    const measures = new Map<string, number>();
    const longest = { ms: 0, during: '' };
    /** The probe keeps the longest of its document: one that is longer came with this action. */
    const longestTask = (during: string, ms: number): void => {
      if (ms > longest.ms) Object.assign(longest, { ms, during });
    };
    const suffix = slowdown === 1 ? '' : `, CPU ÷ ${String(slowdown)}`;
    served.startCounting();
    await page.goto(address, { waitUntil: 'commit' });
    measures.set(`cold load${suffix}`, await firstRow(page, LOAD_TIMEOUT_MS));
    const shownAtMs = await firstRowAt(page);
    const bytes = served
      .sentFiles()
      // What is fetched at leisure once the rows are there was not waited for.
      .reduce((sum, { atMs, gzipBytes }) => sum + (atMs <= shownAtMs ? gzipBytes : 0), 0);
    measures.set('gzip kB', bytes / KB);

    if (slowdown === 1) {
      // What the server keeps for the second load is written behind the first rows.
      if (target.signIn !== undefined) await indexStored(page);
      longestTask('after the cold load', await page.evaluate(() => window.probe.longestTaskMs));
      // A worker that is still there would answer at once: what is measured begins from the storage.
      await page.goto(NOTHING_THERE);
      await endServer(context);
      await page.goto(address, { waitUntil: 'commit' });
      measures.set('second load', await firstRow(page, LOAD_TIMEOUT_MS));
      measures.set('heap MB', await heapMb(page));
    }
    const doAll = async (actions: readonly Action[]): Promise<void> => {
      for (const action of actions) {
        try {
          const ms = await measureAction(page, action);
          if (slowdown === 1) measures.set(action.name, ms);
          longestTask(action.name, await page.evaluate(() => window.probe.longestTaskMs));
        } catch (error) {
          options.onMiss(`${target.name}, ${action.name}: ${firstLine(error)}`);
          // Each begins where the one before ended: what follows would measure another page.
          return;
        }
      }
    };
    // The page is at rest when somebody begins to work; what comes at leisure is no answer.
    await quiet(page, AT_REST_MS);
    await doAll(target.actions);
    const { longestEventMs, layoutShift } = await page.evaluate(() => window.probe);
    if (slowdown === 1) {
      measures.set('longest task', longest.ms);
      if (longest.ms > NOTABLE_MS) options.onLongTask(longest.during, longest.ms);
      measures.set('layout shift', layoutShift);
    } else measures.set(`longest event${suffix}`, longestEventMs);
    if (target.more !== undefined && slowdown === 1) {
      Object.assign(longest, { ms: 0, during: '' });
      await page.goto(target.more.address(cases), { waitUntil: 'commit' });
      await firstRow(page, LOAD_TIMEOUT_MS);
      await quiet(page, AT_REST_MS);
      await doAll(target.more.actions);
      measures.set('longest task beyond the list', longest.ms);
      if (longest.ms > NOTABLE_MS) options.onLongTask(longest.during, longest.ms);
    }
    return measures;
  } finally {
    await context.close();
  }
}

async function measureAction(page: Page, action: Action): Promise<number> {
  const { before, act, done, at = null, heading = null, until = 'settled' } = action;
  if (before) {
    await before(page);
    await quiet(page);
  }
  const { settledMs, paintedMs } = await settled(page, () => act(page), {
    selector: done,
    path: at,
    heading,
  });
  if (until === 'letter') return page.evaluate(() => window.probe.letterMs);
  return until === 'painted' ? paintedMs : settledMs;
}

async function slowDown(page: Page, rate: number): Promise<void> {
  if (rate === 1) return;
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate });
}

async function heapMb(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / MB;
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
