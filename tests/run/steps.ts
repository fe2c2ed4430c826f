import path from 'node:path';
import { fromPlaywright, fromVitest, single, type Counts } from './counts.ts';

/** Where the tools write their reports, from the root; not in the repository. */
export const REPORTS = path.join('test-results', 'run');

/** One step of the test run. */
export interface Step {
  /** As `--only` takes it. */
  readonly name: string;
  /** What it proves, in words. */
  readonly title: string;
  /** The program and its arguments. */
  readonly words: readonly [string, ...string[]];
  /** After so many minutes it counts as hung and is ended. */
  readonly minutes: number;
  /** Whether `npm run check` runs it. */
  readonly fast: boolean;
  /** The step without whose success it proves nothing. */
  readonly needs?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Its JSON report and who reads it; a step without one counts as one check. */
  readonly report?: { readonly file: string; readonly read: (file: string) => Counts };
}

/** Every step, in order: the cheapest answers first. `isFull` gives long loops their whole time. */
export function stepsOf(isFull: boolean): readonly Step[] {
  const TEST_SCALE = isFull ? 'full' : 'quick';
  const slower = isFull ? 8 : 1;
  const file = (name: string): string => path.join(REPORTS, `${name}.json`);
  const vitest = (
    name: string,
    projects: readonly string[],
    minutes: number,
  ): Pick<Step, 'words' | 'minutes'> => ({
    words: [
      'vitest',
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file(name)}`,
    ],
    minutes: minutes * slower,
  });
  const fastCheck = { minutes: 4, fast: true };
  const slowCheck = { minutes: 4, fast: false };
  return [
    { name: 'types', title: 'types agree', words: ['tsc', '-p', '.'], ...fastCheck },
    { name: 'lint', title: 'no findings', words: ['npm', 'run', '-s', 'lint'], ...fastCheck },
    {
      name: 'format',
      title: 'as agreed',
      words: ['npm', 'run', '-s', 'format:check'],
      ...fastCheck,
    },
    {
      name: 'words',
      title: 'every word in every language',
      words: ['npm', 'run', '-s', 'i18n:check'],
      ...fastCheck,
    },
    {
      name: 'unused',
      title: 'no file, export or dependency without use',
      words: ['knip'],
      ...slowCheck,
    },
    {
      name: 'node',
      title: 'rules, contract, architecture, mock server, conformance',
      ...vitest('node', ['node', 'alone'], 13),
      fast: true,
      env: { TEST_SCALE },
      report: { file: file('node'), read: fromVitest },
    },
    // Beside the suite in `node`, where every file has a server of its own in its own process.
    ...(isFull
      ? [
          {
            name: 'abroad',
            title: 'conformance of a server at an address',
            words: ['node', 'tests/run/conformance.ts', '--mock'] as const,
            minutes: 20,
            fast: false,
          },
        ]
      : []),
    {
      name: 'component',
      title: 'components in a real browser',
      ...vitest('browser', ['browser'], 6),
      fast: false,
      env: { TEST_SCALE },
      report: { file: file('browser'), read: fromVitest },
    },
    {
      name: 'build',
      title: 'builds for production, with no word that was not extracted',
      words: ['npm', 'run', '-s', 'build'],
      ...slowCheck,
    },
    {
      name: 'size',
      title: 'chunks within their budgets',
      words: ['size-limit'],
      ...slowCheck,
      needs: 'build',
    },
    {
      name: 'first-load',
      title: 'what is fetched before the first row of a queue',
      words: ['node', 'tests/run/first-load.ts'],
      ...slowCheck,
      needs: 'build',
    },
    {
      name: 'journeys',
      title: 'journeys in a real browser over the production build',
      words: ['playwright', 'test', '-c', 'tests/playwright.config.ts', '--pass-with-no-tests'],
      minutes: 30 * slower,
      fast: false,
      needs: 'build',
      env: { TEST_SCALE, PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(file('journeys')) },
      report: { file: file('journeys'), read: fromPlaywright },
    },
  ];
}

/** The counts of one finished step: from its report where it writes one, else as one check. */
export function countsOf(step: Step, ok: boolean, root: string): Counts {
  if (step.report === undefined) return single(step.name, ok);
  try {
    const counts = step.report.read(path.join(root, step.report.file));
    // A run that failed for a reason in no report (an unhandled error, for one) must not pass.
    if (ok || counts.failed > 0) return counts;
    return { ...counts, failed: 1, failures: [`${step.name}: failed outside of any test`] };
  } catch {
    return single(`${step.name}: wrote no report`, false);
  }
}
