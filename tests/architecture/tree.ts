import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The text of every source file by its path from the root, with `/` between folders. */
export type Tree = ReadonlyMap<string, string>;

/** One broken rule. */
export interface Violation {
  readonly file: string;
  /** What is wrong, with the line where there is one. */
  readonly why: string;
}

const SOURCE = /\.(?:tsx?|mjs)$/;
const FIXTURE_END = '.txt';

/** Reads the sources of the repository: `src`, `mocks`, `tests` and the settings at the root. */
export function readTree(root: string): Tree {
  const files = ['src', 'mocks', 'tests']
    .flatMap((folder) => filesBelow(root, folder))
    .concat(readdirSync(root).filter((name) => name.endsWith('.config.ts')))
    .filter((file) => SOURCE.test(file) && !file.startsWith('tests/architecture/fixtures/'));
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

/**
 * Reads a planted tree. Its files end in `.txt`, so that neither compiler nor linter takes them for
 * sources of ours.
 */
export function readFixture(root: string): Tree {
  return new Map(
    filesBelow(root, '').map((file) => [
      file.endsWith(FIXTURE_END) ? file.slice(0, -FIXTURE_END.length) : file,
      readFileSync(path.join(root, file), 'utf8'),
    ]),
  );
}

function filesBelow(root: string, folder: string): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute).flatMap((name) => {
    const inner = folder === '' ? name : `${folder}/${name}`;
    if (name === 'node_modules') return [];
    return statSync(path.join(root, inner)).isDirectory() ? filesBelow(root, inner) : [inner];
  });
}

/** Whether the file ships: code of `src` or of the mock server, but no declarations of types. */
export function isProduct(file: string): boolean {
  return /^(?:src|mocks)\//.test(file) && !file.endsWith('.d.ts');
}

/** Runs a check of one file over all files that it is for. */
export function eachFile(
  tree: Tree,
  isFor: (file: string) => boolean,
  reasons: (file: string, text: string) => readonly string[],
): readonly Violation[] {
  return [...tree].flatMap(([file, text]) =>
    isFor(file) ? reasons(file, text).map((why) => ({ file, why })) : [],
  );
}
