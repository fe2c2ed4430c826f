import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { barrels } from './checks/barrels';
import { circles } from './checks/circles';
import { clocks } from './checks/clocks';
import { consoleCalls } from './checks/console-calls';
import { firstLoad } from './checks/first-load';
import { fullZod } from './checks/full-zod';
import { honestTests } from './checks/honest-tests';
import { layers } from './checks/layers';
import { lazyAgain } from './checks/lazy-again';
import { names } from './checks/names';
import { network } from './checks/network';
import { roomCircles } from './checks/room-circles';
import { sizes } from './checks/sizes';
import { texts } from './checks/texts';
import { toldAnyway } from './checks/told-anyway';
import { topLevel } from './checks/top-level';
import { readFixture, readTree, type Tree, type Violation } from './tree';

const root = path.resolve(import.meta.dirname, '../..');
const sources = readTree(root);

/** Every check, by the name of the folder in `fixtures` that holds its planted violations. */
const CHECKS: readonly (readonly [string, (tree: Tree) => readonly Violation[]])[] = [
  ['layers', layers],
  ['circles', circles],
  ['room-circles', roomCircles],
  ['barrels', barrels],
  ['sizes', sizes],
  ['names', names],
  ['first-load', firstLoad],
  ['full-zod', fullZod],
  ['texts', texts],
  ['clocks', clocks],
  ['console-calls', consoleCalls],
  ['network', network],
  ['honest-tests', honestTests],
  ['told-anyway', toldAnyway],
  ['lazy-again', lazyAgain],
];

const fixture = (name: string): Tree =>
  readFixture(path.join(import.meta.dirname, 'fixtures', name));
const inWords = (violations: readonly Violation[]): readonly string[] =>
  violations.map(({ file, why }) => `${file}: ${why}`);

describe('the sources keep', () => {
  test.for(CHECKS)('%s', ([, check]) => {
    expect(sources.size).toBeGreaterThan(50);
    expect(inWords(check(sources))).toEqual([]);
  });

  test('the top level as agreed', () => {
    expect(inWords(topLevel(root))).toEqual([]);
  });
});

describe('each check catches what is planted, and nothing else:', () => {
  test.for(CHECKS)('%s', ([name, check]) => {
    const tree = fixture(name);
    const planted = [...tree].filter(([, text]) => text.startsWith('// planted'));
    const caught = new Set(check(tree).map(({ file }) => file));

    expect(planted.length).toBeGreaterThan(0);
    expect(planted.length).toBeLessThan(tree.size);
    expect([...caught].toSorted()).toEqual(planted.map(([file]) => file).toSorted());
  });

  test('the mock server may be loaded later by the first module', () => {
    expect(layers(fixture('layers-dynamic'))).toEqual([]);
  });

  test('top level', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'top-level-'));
    for (const name of ['src', 'mocks', 'tests', 'docs', 'dist', '.ci', 'scripts']) {
      mkdirSync(path.join(folder, name));
    }
    for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']) {
      writeFileSync(path.join(folder, name), '');
    }
    writeFileSync(path.join(folder, 'README.md'), '');
    expect(inWords(topLevel(folder))).toEqual([
      'scripts: is not agreed at the top level',
      'index.html: is missing at the top level',
    ]);
  });
});
