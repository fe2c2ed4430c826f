import { readdirSync } from 'node:fs';
import type { Violation } from '../tree';

/** What may lie at the top (architecture, section 1); names that begin with a dot are the tools'. */
const AGREED = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'index.html',
  'README.md',
  'src',
  'mocks',
  'tests',
  'docs',
]);
/** Made by the tools, and kept out of the repository. */
const MADE = /^(?:node_modules|dist(?:-.*)?|coverage|test-results|playwright-report)$/;

/** The top level is what was agreed: nothing beside it, and the nine without which nothing runs. */
export function topLevel(root: string): readonly Violation[] {
  const present = readdirSync(root).filter((name) => !name.startsWith('.') && !MADE.test(name));
  const beside = present.filter((name) => !AGREED.has(name));
  const missing = [...AGREED].filter((name) => !present.includes(name));
  return [
    ...beside.map((file) => ({ file, why: 'is not agreed at the top level' })),
    ...missing.map((file) => ({ file, why: 'is missing at the top level' })),
  ];
}
