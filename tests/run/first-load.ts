// `node tests/run/first-load.ts [--dist dist] [--list]`: what is fetched before the first row of a
// queue, over page and worker, as the quality reference (section 6) promises it. Ends with 1 where
// it is more than may be.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { firstRow, firstRowAt, installProbe } from '../bench/probe.ts';
import { serve, type SentFile } from '../bench/serve.ts';
import { findChromium } from '../support/chromium.ts';

/** gzip kB of scripts and style sheets (the quality reference, section 6). */
const MOST_KB = 300;
const GOAL_KB = 230;
/** Each file is a request that something may wait for; the smallest bundler's change makes dozens. */
const MOST_FILES = 32;
/** The queues that a day begins with: all of them, and the rows of one. */
const QUEUES = ['/queues', '/queues/all'] as const;
const ROW = 'main [role=row] a[href], main tbody tr a[href]';
const PATIENCE_MS = 60_000;

const { values: options } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    list: { type: 'boolean', default: false },
  },
});
const kb = (bytes: number): number => bytes / 1024;

/** Everything that an empty browser fetches, through the sign-in, until the rows are there. */
async function firstLoad(browser: Browser, address: string): Promise<readonly SentFile[]> {
  const served = await serve(path.resolve(options.dist));
  const context = await browser.newContext({ baseURL: served.url, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await installProbe(page, ROW);
    await page.goto(`/sign-in?next=${encodeURIComponent(address)}`);
    await page.locator('main li button').first().click({ timeout: PATIENCE_MS });
    await firstRow(page, PATIENCE_MS);
    const shownAtMs = await firstRowAt(page);
    // What is fetched at leisure once the rows are there was not waited for.
    const files = served.sentFiles().filter(({ atMs }) => atMs <= shownAtMs);
    // The page serves itself where the worker breaks, and then nothing of the worker is counted.
    if (files.some(({ file }) => file.includes('/in-page-'))) throw new Error('No worker served');
    return files;
  } finally {
    await context.close();
    await served.close();
  }
}

const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...env } });
let failed = 0;
try {
  for (const address of QUEUES) {
    const files = await firstLoad(browser, address);
    const total = kb(files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0));
    const isTooMuch = total > MOST_KB || files.length > MOST_FILES;
    failed += Number(isTooMuch);
    process.stdout.write(
      `${address}: ${total.toFixed(1)} kB gzip in ${String(files.length)} files before the first row` +
        ` (at most ${String(MOST_KB)} in ${String(MOST_FILES)}, goal ${String(GOAL_KB)})\n`,
    );
    if (!isTooMuch && !options.list) continue;
    for (const { file, gzipBytes } of files.toSorted((a, b) => b.gzipBytes - a.gzipBytes)) {
      process.stdout.write(`  ${kb(gzipBytes).toFixed(1).padStart(6)}  ${file}\n`);
    }
  }
} finally {
  await browser.close();
}
process.stdout.write(
  `Fetched before the first row: ${String(QUEUES.length)} cases, ${String(failed)} failed, seed 0\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
