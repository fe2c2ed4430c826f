import type { Plugin } from 'vite';

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
        let kept = code;
        for (const [found, instead] of PARTS) {
          if (!found.test(kept)) this.error(`MSW has changed: nothing there fits ${found.source}`);
          kept = kept.replace(found, instead);
        }
        return { code: kept, map: null };
      },
    },
  };
}
