import { readFileSync } from 'node:fs';

/** How many checks passed, failed and were skipped, and the failed ones by name, with what they said. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
const PASSED: Counts = { ...NOTHING, passed: 1 };
const SKIPPED: Counts = { ...NOTHING, skipped: 1 };
/** As much of a message as tells what was wrong; the rest is above in the output. */
const LINES_OF_MESSAGE = 30;

function failure(name: string, message = ''): Counts {
  const said = plain(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_OF_MESSAGE)
    .map((line) => `  ${line}`);
  return { ...NOTHING, failed: 1, failures: [[name, ...said].join('\n  ')] };
}

/** Both together. */
export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** A check that is one thing: it passed, or it failed under this name. */
export function single(name: string, ok: boolean): Counts {
  return ok ? PASSED : failure(name);
}

/** The part of Vitest's JSON report that is read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/**
 * What Vitest's JSON report says. A file that could not even be collected has no tests in it and
 * counts as one failure.
 */
export function fromVitest(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  return report.testResults
    .map(({ name, status, assertionResults }) => {
      const counts = assertionResults
        .map((test) => {
          if (test.status === 'passed') return PASSED;
          if (test.status !== 'failed') return SKIPPED;
          return failure(`${name} > ${test.fullName}`, test.failureMessages?.join('\n'));
        })
        .reduce(add, NOTHING);
      const isBroken = status === 'failed' && counts.failed === 0;
      return isBroken ? add(counts, failure(`${name} could not be run`)) : counts;
    })
    .reduce(add, NOTHING);
}

interface PlaywrightSuite {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results?: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

/** The part of Playwright's JSON report that is read here. */
interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string; readonly value?: string }[];
}

/** What Playwright's JSON report says; an error outside of any test counts as one failure. */
export function fromPlaywright(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
  const inSuite = (suite: PlaywrightSuite, above: readonly string[]): Counts => {
    const titles = [...above, suite.title];
    const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
      tests.map(({ status, results = [] }) => {
        if (status === 'expected') return PASSED;
        if (status === 'skipped') return SKIPPED;
        const messages = results.flatMap(({ errors }) => errors.map(({ message = '' }) => message));
        return failure([...titles, title].join(' > '), messages.join('\n'));
      }),
    );
    const inner = (suite.suites ?? []).map((child) => inSuite(child, titles));
    return [...own, ...inner].reduce(add, NOTHING);
  };
  const errors = report.errors.map(({ message, value }) => {
    const [first = ''] = plain(message ?? value ?? 'no message').split('\n');
    return failure(`browser run: ${first}`);
  });
  return [...report.suites.map((suite) => inSuite(suite, [])), ...errors].reduce(add, NOTHING);
}

const FIGURE = /^\s*(\S[^\n:]*): (\d+) cases, (\d+) failed, seed (\S+)\s*$/;

/** Adds up the figures of the quality promises that tests printed, by name, sorted by name. */
export function figuresIn(output: string): readonly string[] {
  const figures = new Map<string, { cases: number; failed: number; seed: string }>();
  for (const line of plain(output).split('\n')) {
    const [, name, cases, failed, seed] = FIGURE.exec(line) ?? [];
    if (name === undefined || seed === undefined) continue;
    const before = figures.get(name) ?? { cases: 0, failed: 0, seed };
    figures.set(name, {
      cases: before.cases + Number(cases),
      failed: before.failed + Number(failed),
      seed: before.seed === seed ? seed : 'several',
    });
  }
  return [...figures]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(
      ([name, { cases, failed, seed }]) =>
        `${name}: ${String(cases)} cases, ${String(failed)} failed, seed ${seed}`,
    );
}

/** Without the colours that tools put in. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the escape character is what is looked for
  return text.replaceAll(/\u001B\[[\d;]*m/g, '');
}
