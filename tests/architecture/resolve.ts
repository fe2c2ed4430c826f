import path from 'node:path';
import type { Tree } from './tree';

const ENDS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
const ALIASES: Readonly<Record<string, string>> = {
  '@/': 'src/',
  '@mocks/': 'mocks/',
  '@tests/': 'tests/',
};

/**
 * The path from the root that an import means, or null where it means a package. Where no such file
 * is in the tree (a style sheet, for one) the path is as written.
 */
export function resolveImport(tree: Tree, from: string, specifier: string): string | null {
  const [plain = ''] = specifier.split('?');
  const alias = Object.keys(ALIASES).find((start) => plain.startsWith(start));
  const target =
    alias === undefined
      ? plain.startsWith('.')
        ? path.posix.join(path.posix.dirname(from), plain)
        : null
      : path.posix.normalize((ALIASES[alias] ?? '') + plain.slice(alias.length));
  if (target === null) return null;
  return ENDS.map((end) => target + end).find((file) => tree.has(file)) ?? target;
}
