// `npm run bench -- [--rounds 9] [--cases 2400,100000] [--skip-build --dist dist] [--anyway]`: the table of the quality
// reference, section 6: ours beside the floor, in turn, in the same run.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../support/chromium.ts';
import { busyShare, machineInWords, MOST_BUSY } from './machine.ts';
import { growthOf, tableOf, type Run } from './report.ts';
import { measureRound, type Measures } from './round.ts';
import { serve, type Served } from './serve.ts';
import { FLOOR, OURS, type Target } from './targets.ts';

const root = path.resolve(import.meta.dirname, '../..');
const CPU_SLOWDOWN = 4;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    cases: { type: 'string', default: '2400,100000' },
    dist: { type: 'string', default: 'dist' },
    'skip-build': { type: 'boolean', default: false },
    'floor-only': { type: 'boolean', default: false },
    anyway: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const misses = new Set<string>();
const longTasks = new Map<string, number>();

async function buildBoth(): Promise<{ readonly ours: string; readonly floor: string }> {
  const floor = path.join(root, 'dist-floor');
  await build({
    configFile: path.join(import.meta.dirname, 'floor', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: floor },
  });
  if (!options['skip-build'] && !options['floor-only']) {
    execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' });
  }
  return { ours: path.join(root, options.dist), floor };
}

/** Both in turn, round by round, so that a busy minute of the machine meets both. */
async function measure(
  browser: Browser,
  cases: number,
  servers: { readonly ours: Served | null; readonly floor: Served },
): Promise<Run> {
  const ours: Measures[] = [];
  const floor: Measures[] = [];
  const common = {
    browser,
    cases,
    onMiss: (line: string) => void misses.add(line),
    onLongTask: (during: string, ms: number) =>
      void longTasks.set(during, Math.max(ms, longTasks.get(during) ?? 0)),
  };
  const take = async (into: Measures[], target: Target, served: Served, slowdown: number) => {
    try {
      into.push(await measureRound({ ...common, target, served, slowdown }));
    } catch (error) {
      misses.add(`${target.name}, a whole round: ${String(error).split('\n')[0] ?? ''}`);
    }
  };
  for (let round = 1; round <= rounds; round += 1) {
    for (const slowdown of [1, CPU_SLOWDOWN]) {
      await take(floor, FLOOR, servers.floor, slowdown);
      if (servers.ours !== null) await take(ours, OURS, servers.ours, slowdown);
    }
    process.stderr.write(`${String(cases)} cases: round ${String(round)} of ${String(rounds)}\n`);
  }
  return { cases, ours: servers.ours === null ? floor : ours, floor };
}

const folders = await buildBoth();
const share = await busyShare();
if (share > MOST_BUSY) {
  process.stderr.write(`This machine is busy: ${machineInWords(share)}.\n`);
  if (!options.anyway) {
    process.stderr.write(
      'Wait until it is quiet, or measure with --anyway: only ratios hold then.\n',
    );
    process.exit(2);
  }
}
const { executablePath, args, env, origin } = await findChromium();
const browser = await chromium.launch({
  executablePath,
  args: [...args, '--enable-precise-memory-info'],
  env: { ...env },
});
const floorServer = await serve(folders.floor);
const oursServer = options['floor-only'] ? null : await serve(folders.ours);
const runs: Run[] = [];
try {
  for (const cases of options.cases.split(',').map(Number)) {
    runs.push(await measure(browser, cases, { ours: oursServer, floor: floorServer }));
  }
} finally {
  await browser.close();
  await floorServer.close();
  await oursServer?.close();
}
process.stdout.write(
  `\nChromium ${browser.version()} (${origin}); ${machineInWords(share)} at the start\n`,
);
for (const run of runs) process.stdout.write(`\n${tableOf(run)}\n`);
const [small, large] = runs;
if (small && large) process.stdout.write(`\n${growthOf(small, large)}\n`);
for (const [during, ms] of longTasks) {
  process.stdout.write(`Longest main-thread task of a round: ${ms.toFixed(0)} ms, ${during}\n`);
}
if (misses.size > 0) process.stdout.write(`\nNot done:\n  ${[...misses].join('\n  ')}\n`);
