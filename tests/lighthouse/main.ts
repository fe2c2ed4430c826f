// `npm run lighthouse -- [--skip-build] [--dist dist] [--runs 3]`: Lighthouse (desktop preset) over
// the production build, signed in, on the screens that a day is spent at. Prints a table, writes it
// to test-results/lighthouse.md, and ends with 1 where a score is under what is promised (the quality
// promise is 100 for accessibility, 95 for the others). Read with docs/lighthouse.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium, type BrowserContext } from 'playwright-core';
import { serve, type Served } from '../bench/serve.ts';
import { signInBeforehand } from '../bench/session.ts';
import { findChromium } from '../support/chromium.ts';
import { CATEGORIES, medianOf, tableOf, weakOf, type Audited } from './report.ts';

const root = path.resolve(import.meta.dirname, '../..');
const REPORT = path.join(root, 'test-results', 'lighthouse.md');
const PATIENCE_MS = 60_000;
/** A browser's trace sometimes lacks its own beginning; Lighthouse then asks to be run again. */
const NO_TRACE = 'NO_NAVSTART';
const MOST_TRIES = 4;
/** One world, so that the case that is opened is there in every browser. */
const WORLD = 'cases=2400&now=2026-11-24T16:00:00Z&simulator=off';
/** Somebody who sees all four screens. */
const PERSON = 'main li button:has-text("Marta Lindqvist")';
const CASE = 'main a[href^="/cases/"]';

const { values: options } = parseArgs({
  options: {
    'skip-build': { type: 'boolean', default: false },
    dist: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '3' },
  },
});

interface Signed {
  readonly context: BrowserContext;
  readonly port: number;
}

/** A new browser in which somebody has signed in and nothing else has happened. */
async function inNewBrowser<T>(served: Served, visit: (signed: Signed) => Promise<T>): Promise<T> {
  const { executablePath, args, env } = await findChromium();
  const profile = mkdtempSync(path.join(tmpdir(), 'lighthouse-'));
  const port = await freePort();
  // Lighthouse finds a browser by its port and opens its tab in the context that a profile has.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, `--remote-debugging-port=${String(port)}`],
    env: { ...env },
    baseURL: served.url,
    locale: 'en-GB',
    viewport: null,
  });
  try {
    const session = await signInBeforehand(context, served, `/?${WORLD}`, PERSON);
    // A session is of one tab; so that Lighthouse's is signed in as well, every tab is given it.
    await context.addInitScript((kept) => {
      if (location.protocol === 'http:') sessionStorage.setItem('session', kept);
    }, session);
    return await visit({ context, port });
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

/** The address of a case that this person looks after, found in a browser of its own. */
function aCase(served: Served): Promise<string> {
  return inNewBrowser(served, async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`/queues/all?${WORLD}&owner=me&stage=scheduling`);
    const link = page.locator(CASE).first();
    await link.waitFor({ timeout: PATIENCE_MS });
    return (await link.getAttribute('href')) ?? '';
  });
}

/** One visit of one screen: nothing cached, no case made. */
async function audited(served: Served, screen: string, address: string): Promise<Audited> {
  for (let tries = 1; ; tries += 1) {
    // A try after the one that said nothing.
    const one = await visited(served, screen, address);
    const failure = one.result.runtimeError;
    if (!failure) return one;
    if (failure.code !== NO_TRACE || tries === MOST_TRIES) {
      throw new Error(`${screen}: ${failure.message}`);
    }
  }
}

function visited(served: Served, screen: string, address: string): Promise<Audited> {
  return inNewBrowser(served, async ({ port }) => {
    const query = address.includes('?') ? '&' : '?';
    const answer = await lighthouse(
      `${served.url}${address}${query}${WORLD}`,
      { port, logLevel: 'error', disableStorageReset: true, onlyCategories: [...CATEGORIES] },
      desktopConfig,
    );
    if (answer === undefined) throw new Error(`Lighthouse said nothing of ${screen}`);
    const { lhr } = answer;
    if (!lhr.runtimeError && new URL(lhr.finalDisplayedUrl).pathname.startsWith('/sign-in')) {
      throw new Error(`${screen}: nobody was signed in`);
    }
    return { screen, result: lhr };
  });
}

if (!options['skip-build']) {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' });
}
const served = await serve(path.resolve(options.dist));
const all: Audited[] = [];
try {
  const screens = [
    ['queues', '/queues'],
    ['list', '/queues/all'],
    ['case', await aCase(served)],
    ['my day', '/my-day'],
  ] as const;
  for (const [screen, address] of screens) {
    const visits: Audited[] = [];
    for (let run = 0; run < Number(options.runs); run += 1) {
      // Side by side they would slow each other down.
      visits.push(await audited(served, screen, address));
    }
    all.push(medianOf(visits));
  }
} finally {
  await served.close();
}
const table = tableOf(all);
const weak = weakOf(all);
mkdirSync(path.dirname(REPORT), { recursive: true });
writeFileSync(REPORT, table);
process.stdout.write(`\n${table}\n`);
for (const line of weak) process.stdout.write(`Under what is promised: ${line}\n`);
process.stdout.write(
  `Lighthouse, desktop preset: ${String(all.length * CATEGORIES.length)} cases, ${String(weak.length)} failed, seed 0\n`,
);
process.exitCode = weak.length > 0 ? 1 : 0;
