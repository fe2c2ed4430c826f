/**
 * Stands in for `@msw/url`, which MSW matches patterns of paths with. Our one handler is asked for by a
 * regular expression, so nobody calls it (2 kB of the first load).
 */
export function matchPattern(): never {
  throw new Error(
    'A handler is asked for by a pattern; use a regular expression (mocks/browser.ts).',
  );
}
