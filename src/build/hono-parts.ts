import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const UNUSED = fileURLToPath(new URL('./replacements/hono-unused.ts', import.meta.url));

/**
 * Leaves out what the server's routing brings and the server never asks for: it takes JSON and mounts
 * no other application. A kilobyte less before the first row.
 */
export function honoParts(): Plugin {
  return {
    name: 'house:hono-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\.\/utils\/(?:mount|body)\.js$/ },
      handler: (_source, importer) => (importer?.includes('/node_modules/hono/') ? UNUSED : null),
    },
  };
}
