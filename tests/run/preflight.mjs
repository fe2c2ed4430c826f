/* oxlint-disable typescript/no-unsafe-call, typescript/no-unsafe-member-access,
   typescript/no-unsafe-return, typescript/no-unsafe-argument --
   plain JavaScript: it runs on any Node from 18 on, and explains why nothing else can. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const NEEDED = [22, 18];

/**
 * Whether the tools of this repository can run at all, in words.
 *
 * @param {{ root: string, version: string, exists?: (file: string) => boolean }} machine `version`
 *   as in `process.versions.node`
 * @returns {{ ok: boolean, lines: string[] }} what to print; `ok: false` stops the run.
 */
export function preflight({ root, version, exists = existsSync }) {
  const at = (...parts) => path.join(root, 'node_modules', ...parts);
  if (!exists(at())) {
    return { ok: false, lines: ['There is no node_modules here. Run `npm ci` first.'] };
  }
  const missing = ['vite', 'vitest', 'typescript', 'oxlint', '@playwright/test'].filter(
    (name) => !exists(at(...name.split('/'))),
  );
  if (missing.length > 0) {
    return {
      ok: false,
      lines: [`Not installed: ${missing.join(', ')}. Run \`npm ci\` (with development packages).`],
    };
  }
  const hasOwnNode = exists(at('node', 'bin', 'node')) || exists(at('node', 'bin', 'node.exe'));
  if (isNewEnough(version)) {
    return {
      ok: true,
      lines: hasOwnNode
        ? [`Node ${version}`]
        : [`Node ${version} of this machine (the package \`node\` brought no binary; fine).`],
    };
  }
  const lines = [
    `This is Node ${version}; the tools need ${NEEDED.join('.')} or newer.`,
    hasOwnNode
      ? 'Node 24 is in node_modules/.bin: run the tests by `npm test`, which puts it first on PATH.'
      : 'The package `node` should have brought Node 24, but has no binary: its install script did' +
        ' not run, or there is none for this platform. Run' +
        ' `npm rebuild node --ignore-scripts=false`, or install Node 24 and run again.',
  ];
  return { ok: false, lines };
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}
