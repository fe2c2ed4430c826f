import type { Plugin } from 'vite';

/** Functions of React Router, and what stands in place of each. */
const PARTS: Readonly<Record<string, string>> = {
  // Prefetching by the manifest of a framework; files of ours come at leisure (`fetch-at-leisure.ts`).
  PrefetchPageLinks: 'function PrefetchPageLinks() { return null; }',
  // Redirects thrown by components of a server; ours are the loaders'.
  RSCErrorHandler: 'function RSCErrorHandler({ children }) { return children; }',
};

/**
 * Leaves out of React Router what serves its framework, which the router's links and error boundary name
 * all the same. Some two kilobytes less before the first row.
 */
export function routerParts(): Plugin {
  return {
    name: 'house:router-parts',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: {
        id: /\/node_modules\/react-router\/dist\/production\/chunk-[A-Z0-9]+\.mjs$/,
        code: /\nfunction PrefetchPageLinks\(/,
      },
      handler(code) {
        let kept = code;
        for (const [name, instead] of Object.entries(PARTS)) {
          const found = new RegExp(String.raw`^function ${name}\([\s\S]*?^\}$`, 'm');
          if (!found.test(kept)) this.error(`React Router has changed: it has no ${name}`);
          kept = kept.replace(found, () => instead);
        }
        return { code: kept, map: null };
      },
    },
  };
}
