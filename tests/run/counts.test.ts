import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { figuresIn, fromPlaywright, fromVitest } from './counts.ts';

function written(report: unknown): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'counts-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test('a test file that cannot be loaded counts as one failure', () => {
  const file = written({
    testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          {
            status: 'failed',
            fullName: 'takes away',
            failureMessages: ['expected 1\n\n  to be 2'],
          },
          { status: 'pending', fullName: 'waits' },
        ],
      },
    ],
  });
  expect(fromVitest(file)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 1,
    failures: [
      'a.test.ts could not be run',
      'b.test.ts > takes away\n    expected 1\n      to be 2',
    ],
  });
});

test('journeys are counted through nested groups, errors outside of tests too', () => {
  const spec = (title: string, status: string) => ({
    title,
    tests: [{ status, results: [{ errors: [{ message: '\u001B[31mtwo owners\u001B[0m' }] }] }],
  });
  const file = written({
    errors: [{ message: 'no server\nat …' }],
    suites: [
      {
        title: 'claim.e2e.ts',
        specs: [spec('claims', 'expected')],
        suites: [{ title: 'twice', specs: [spec('loses', 'unexpected')] }],
      },
    ],
  });
  expect(fromPlaywright(file)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
    failures: ['claim.e2e.ts > twice > loses\n    two owners', 'browser run: no server'],
  });
});

test('figures of the same name are added up', () => {
  const output = [
    'stdout | tests/a.test.ts > x',
    'D1 policy violations: 3 cases, 0 failed, seed 0',
    'A2 merge: 10000 cases, 0 failed, seed -42',
    '\u001B[32mD1 policy violations: 4 cases, 1 failed, seed 0\u001B[0m',
    'Lint: 4 cases of bad luck',
    'list address: 10 cases, 0 failed, seed list',
  ].join('\n');
  expect(figuresIn(output)).toEqual([
    'A2 merge: 10000 cases, 0 failed, seed -42',
    'D1 policy violations: 7 cases, 1 failed, seed 0',
    'list address: 10 cases, 0 failed, seed list',
  ]);
});
