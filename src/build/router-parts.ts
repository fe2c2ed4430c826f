import type { Plugin } from 'vite';
import { emptied, replaced } from './parts-of-code.ts';

const FILE = /\/node_modules\/react-router\/dist\/production\/chunk-[A-Z0-9]+\.mjs$/;
const OURS = /\/src\/.*\.tsx?$/;

/** What whoever needs one of the parts below has in its code. */
const ASKED =
  /import\s*\{[^}]*\b(?:Form|useFetchers?|useSubmit|useFormAction|useViewTransitionState|HydratedRouter|Links|Meta|Scripts)\b[^}]*\}\s*from\s*["']react-router|\b(?:viewTransition|formMethod|patchRoutesOnNavigation|instrumentations)\b/;

/** Sending forms to the actions of routes, and watching the router from beside it. */
const EMPTY: readonly string[] = [
  'getFormSubmissionInfo',
  'getRouteInstrumentationUpdates',
  'instrumentClientSideRouter',
  'useSubmit',
];
/** Within a router: actions and fetchers, whose work the commands and queries do; routes told later. */
const EMPTY_WITHIN: readonly string[] = [
  'discoverRoutes',
  'fetch2',
  'handleAction',
  'handleFetcherAction',
  'handleFetcherLoader',
  'patchRoutes',
];
/** What always says the same. */
const ALWAYS: Readonly<Record<string, string>> = {
  // Prefetching by the manifest of a framework; files of ours come at leisure (`fetch-at-leisure.ts`).
  PrefetchPageLinks: 'return null;',
  // Redirects thrown by components of a server; ours are the loaders'.
  RSCErrorHandler: 'return children;',
};
/** What is known beforehand. */
const KNOWN: readonly (readonly [found: RegExp, instead: string])[] = [
  [/^var Form = React\d*\.forwardRef\([\s\S]*?^\);$/m, 'var Form = {};'],
  [/init\.patchRoutesOnNavigation\b/g, '!1'],
  [/if \(!viewTransitionOpts \|\| !isViewTransitionAvailable\) \{/, 'if (!0) {'],
];

/**
 * React Router without what serves its framework, its forms and its fetchers.
 *
 * @throws Error naming what a new version of it no longer has
 */
export function routerWithoutUnused(code: string): string {
  let kept = code;
  for (const name of EMPTY) kept = emptied(kept, name);
  for (const name of EMPTY_WITHIN) kept = emptied(kept, name, '', '  ');
  for (const [name, body] of Object.entries(ALWAYS)) kept = emptied(kept, name, body);
  return replaced(kept, KNOWN);
}

/** In which words this code of ours asks for something of that, or null. */
export const asksRouterFor = (code: string): string | null => ASKED.exec(code)?.[0] ?? null;

/**
 * Leaves out of React Router what its links, its error boundary and its one large function bring along
 * and nobody calls: six kilobytes less before the first row. Whoever asks for it later is told so by the
 * build.
 */
export function routerParts(): Plugin {
  return {
    name: 'house:router-parts',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: [FILE, OURS] },
      handler(code, id) {
        if (OURS.test(id)) {
          const asked = asksRouterFor(code);
          if (asked !== null)
            this.error(`${id}: router-parts.ts leaves out what “${asked}” asks for`);
          return null;
        }
        if (!code.includes('\nfunction PrefetchPageLinks(')) return null;
        try {
          return { code: routerWithoutUnused(code), map: null };
        } catch (error) {
          return this.error(`React Router has changed: ${String(error)}`);
        }
      },
    },
  };
}
