import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.ts';
import { add, figuresIn, single, type Counts } from './counts.ts';
import { countsOf, REPORTS, stepsOf, type Step } from './steps.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * `npm test`: every check of the repository, one after the other, and one line of counts at the end.
 *
 * @param args `--check`: what needs no browser and no build; `--full`: every loop and matrix whole;
 *   `--only a,b`: these steps alone
 * @returns the exit code: 0 where everything passed
 */
export async function runAll(root: string, args: readonly string[]): Promise<number> {
  // The tools of this repository and its Node first, also where this file is started by hand.
  const bin = path.join(root, 'node_modules', '.bin');
  process.env['PATH'] = [bin, process.env['PATH'] ?? ''].join(path.delimiter);
  rmSync(path.join(root, REPORTS), { recursive: true, force: true });
  mkdirSync(path.join(root, REPORTS), { recursive: true });

  const failed = new Set<string>();
  let total = single('preflight', true);
  let output = '';
  for (const step of chosen(args)) {
    say(`\n── ${step.name}: ${step.title}`);
    if (step.needs !== undefined && failed.has(step.needs)) {
      failed.add(step.name);
      total = add(total, single(`${step.name}: not run, because ${step.needs} failed`, false));
      say(`not run, because ${step.needs} failed`);
      continue;
    }
    const done = await runStep(step, root);
    if (done.counts.failed > 0) failed.add(step.name);
    total = add(total, done.counts);
    output += done.output;
  }
  sayEnd(total, output);
  return total.failed > 0 ? 1 : 0;
}

function chosen(args: readonly string[]): readonly Step[] {
  const steps = stepsOf(args.includes('--full'));
  const at = args.indexOf('--only');
  if (at === -1) return args.includes('--check') ? steps.filter(({ fast }) => fast) : steps;
  const names = (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = steps.map(({ name }) => name).join(', ');
    throw new Error(`No step is called ${unknown.join(', ')}. There are: ${known}.`);
  }
  return steps.filter(({ name }) => names.includes(name));
}

async function runStep(step: Step, root: string): Promise<{ counts: Counts; output: string }> {
  const began = performance.now();
  const isLong = step.report !== undefined;
  const result = await run(step.words, {
    root,
    minutes: step.minutes,
    env: step.env ?? {},
    echo: isLong,
  });
  const counts = countsOf(step, result.ok, root);
  if (counts.failed > 0 && !isLong) say(result.output.trimEnd());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(
    `── ${step.name}: ${String(counts.passed)} passed, ${String(counts.failed)} failed (${seconds} s)`,
  );
  return { counts, output: result.output };
}

function sayEnd(total: Counts, output: string): void {
  const figures = figuresIn(output);
  if (figures.length > 0) say(['\nFigures of the quality promises', ...figures].join('\n  '));
  if (total.failures.length > 0) say(['\nFailed', ...total.failures].join('\n  '));
  const { passed, failed, skipped } = total;
  const rest = skipped > 0 ? `, ${String(skipped)} skipped` : '';
  say(`\n${String(passed)} passed, ${String(failed)} failed${rest}`);
}
