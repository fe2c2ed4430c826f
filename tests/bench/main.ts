// `npm run bench -- [--rounds 7] [--minutes 10] [--cases 2400,100000] [--skip-build --dist dist]
// [--ground] [--anyway]`: the table of the quality reference, section 6: ours beside the floor, in turn, in the
// same run. Prints it and writes it to test-results/bench.md; read with docs/performance.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../support/chromium.ts';
import { busyShare, machineInWords, MOST_BUSY } from './machine.ts';
import { groundOf, growthOf, tableOf, type Run } from './report.ts';
import { measureRound, type Measures } from './round.ts';
import { serve, type Served } from './serve.ts';
import { FLOOR, GROUND, OURS, type Target } from './targets.ts';

const root = path.resolve(import.meta.dirname, '../..');
const REPORT = path.join(root, 'test-results', 'bench.md');
const CPU_SLOWDOWN = 4;
const MINUTE_MS = 60_000;
/** A median of fewer says nothing. */
const FEWEST_ROUNDS = 2;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    minutes: { type: 'string', default: '10' },
    cases: { type: 'string', default: '2400,100000' },
    dist: { type: 'string', default: 'dist' },
    'skip-build': { type: 'boolean', default: false },
    'floor-only': { type: 'boolean', default: false },
    ground: { type: 'boolean', default: false },
    anyway: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const misses = new Set<string>();
const longTasks = new Map<string, number>();

/** Builds a page of the bench beside the product's; returns its folder. */
async function buildPage(name: 'floor' | 'ground'): Promise<string> {
  const outDir = path.join(root, `dist-${name}`);
  await build({
    configFile: path.join(import.meta.dirname, name, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir },
  });
  return outDir;
}

interface Folders {
  readonly ours: string;
  readonly floor: string;
  readonly ground: string | null;
}

async function buildAll(): Promise<Folders> {
  const floor = await buildPage('floor');
  const ground = options.ground ? await buildPage('ground') : null;
  if (ground !== null) {
    execFileSync('tsx', ['mocks/lay-ahead-main.ts', ground], { cwd: root, stdio: 'inherit' });
  }
  if (!options['skip-build'] && !options['floor-only']) {
    execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' });
  }
  return { ours: path.join(root, options.dist), floor, ground };
}

interface Size {
  readonly cases: number;
  /** With the processor slowed down as well. */
  readonly isSlowedToo: boolean;
  /** No round is begun that would end later. */
  readonly untilMs: number;
}

/** Both in turn, round by round, so that a busy minute of the machine meets both. */
async function measure(
  browser: Browser,
  { cases, isSlowedToo, untilMs }: Size,
  servers: {
    readonly ours: Served | null;
    readonly floor: Served;
    readonly ground: Served | null;
  },
): Promise<Run> {
  const ours: Measures[] = [];
  const floor: Measures[] = [];
  const ground: Measures[] = [];
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
  let longestMs = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const beganMs = performance.now();
    if (round > FEWEST_ROUNDS && beganMs + longestMs > untilMs) break;
    for (const slowdown of isSlowedToo ? [1, CPU_SLOWDOWN] : [1]) {
      await take(floor, FLOOR, servers.floor, slowdown);
      if (servers.ground !== null) await take(ground, GROUND, servers.ground, slowdown);
      if (servers.ours !== null) await take(ours, OURS, servers.ours, slowdown);
    }
    longestMs = Math.max(longestMs, performance.now() - beganMs);
    process.stderr.write(`${String(cases)} cases: round ${String(round)} of ${String(rounds)}\n`);
  }
  return { cases, ours: servers.ours === null ? floor : ours, floor, ground };
}

const folders = await buildAll();
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
  // The wheel's own animation is the browser's.
  args: [...args, '--enable-precise-memory-info', '--disable-smooth-scrolling'],
  env: { ...env },
});
const floorServer = await serve(folders.floor);
const oursServer = options['floor-only'] ? null : await serve(folders.ours);
const groundServer = folders.ground === null ? null : await serve(folders.ground);
const runs: Run[] = [];
try {
  const sizes = options.cases.split(',').map(Number);
  const beganMs = performance.now();
  const shareMs = (Number(options.minutes) * MINUTE_MS) / sizes.length;
  for (const [place, cases] of sizes.entries()) {
    // What a slow processor makes of it is promised for the usual number of cases.
    const isSlowedToo = place === 0;
    const untilMs = beganMs + shareMs * (place + 1);
    const servers = { ours: oursServer, floor: floorServer, ground: groundServer };
    runs.push(await measure(browser, { cases, isSlowedToo, untilMs }, servers));
  }
} finally {
  await browser.close();
  await floorServer.close();
  await oursServer?.close();
  await groundServer?.close();
}
const [small, large] = runs;
const report = [
  `Chromium ${browser.version()} (${origin}); ${machineInWords(share)} at the start`,
  ...runs.map(tableOf),
  ...runs.map(groundOf),
  ...(small && large ? [growthOf(small, large)] : []),
  [...longTasks]
    .map(([during, ms]) => `Longest main-thread task of a round: ${ms.toFixed(0)} ms, ${during}`)
    .join('\n'),
  ...(misses.size > 0 ? [`Not done:\n  ${[...misses].join('\n  ')}`] : []),
].filter((part) => part !== '');
process.stdout.write(`\n${report.join('\n\n')}\n`);
mkdirSync(path.dirname(REPORT), { recursive: true });
writeFileSync(
  REPORT,
  `# npm run bench, ${new Date().toISOString().slice(0, 16)} UTC\n\n\`\`\`text\n${report.join('\n\n')}\n\`\`\`\n`,
);
