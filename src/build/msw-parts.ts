import type { Plugin } from 'vite';
import { replaced } from './parts-of-code.ts';

/** What stands in MSW's file, and what the build puts there. */
const PARTS: readonly (readonly [found: RegExp, kept: string])[] = [
  // As in Node, where there is none: a session is a token, and requests are sent without credentials.
  [
    /const cookieStore = isNodeProcess\(\) \? null : new CookieStore\(\);/,
    'const cookieStore = null;',
  ],
  // Whoever asks our server reads the number.
  [/const httpStatusMessages = \{[^}]*\};/, 'const httpStatusMessages = {};'],
];

/**
 * Leaves out of MSW what a server of JSON without cookies never asks it for: the store of cookies and the
 * phrases beside status codes. A kilobyte less before the first row.
 */
export function mswParts(): Plugin {
  return {
    name: 'house:msw-parts',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/node_modules\/msw\/lib\/_chunks\/cookie-store\.js$/ },
      handler(code) {
        try {
          return { code: replaced(code, PARTS), map: null };
        } catch (error) {
          return this.error(`MSW has changed: ${String(error)}`);
        }
      },
    },
  };
}
