import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { asksFor, UNUSED_FEATURES, withoutUnused } from '@/build/react-dom-parts';

const CLIENT = path.resolve(
  import.meta.dirname,
  '../../node_modules/react-dom/cjs/react-dom-client.production.js',
);
const react = readFileSync(CLIENT, 'utf8');

test('React is cut where nothing asks, and stays whole else', () => {
  const kept = withoutUnused(react);
  expect(kept.length).toBeLessThan(react.length * 0.85);
  for (const gone of [
    'hydrateRoot',
    'ownerDocument.startViewTransition(',
    'scrollIntoView = function',
  ]) {
    expect(react).toContain(gone);
    expect(kept).not.toContain(gone);
  }
  // Each function is still there for whoever names it.
  const functions = (code: string): readonly string[] =>
    [...code.matchAll(/^function ([\w$]+)\(/gm)].map(([, name]) => name ?? '');
  expect(functions(kept)).toEqual(functions(react));
});

test.each([
  'function throwOnHydrationMismatch(',
  'shouldStartViewTransition\n',
  'isHydrating = !1',
  '"submit" === domEventName',
])('a React without “%s” is told of, not cut by halves', (part) => {
  expect(() => withoutUnused(react.replaceAll(part, 'another('))).toThrow(/There is no|Nothing/);
});

test.each([
  ['hydrateRoot(document, app)', 'hydration'],
  ['jsx(ViewTransition, { children })', '<ViewTransition>'],
  ['(0, import_jsx_runtime.jsx)("title", { children: name })', 'elements of the head'],
  ['jsx("style", { href, precedence: "low" })', 'elements of the head'],
  ['React.createElement("link", { rel })', 'elements of the head'],
  ['(0, import_react_dom.preload)(address)', 'elements of the head'],
  ['jsxs(Fragment, { ref, children })', 'refs to fragments'],
  ['jsx(SuspenseList, { children })', '<SuspenseList>'],
  ['jsxs("form", { className, action: send, children })', 'actions of forms'],
  ['useActionState(save, null)', 'actions of forms'],
  ['componentDidCatch(error, { componentStack })', 'stacks of components'],
] as const)('%s asks for %s', (code, name) => {
  expect([...asksFor(code).keys()]).toEqual([name]);
});

test.each([
  'jsx("form", { onSubmit, children: jsx(EmptyState, { action: again }) })',
  'document.createElement("link")',
  'jsxs(Fragment, { children: jsx("a", { ref }) })',
  'ViewTransitionContext.displayName = "ViewTransition"',
  'jsx("style", { nonce })',
  'createElement("title", { key: "svg-title" }, title)',
])('%s asks for nothing that is left out', (code) => {
  expect(Object.keys(UNUSED_FEATURES).length).toBeGreaterThan(0);
  expect([...asksFor(code)]).toEqual([]);
});
