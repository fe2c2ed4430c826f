import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { asksRouterFor, routerWithoutUnused } from '@/build/router-parts';

const FOLDER = path.resolve(import.meta.dirname, '../../node_modules/react-router/dist/production');
const router = readdirSync(FOLDER)
  .filter((file) => /^chunk-[A-Z0-9]+\.mjs$/.test(file))
  .map((file) => readFileSync(path.join(FOLDER, file), 'utf8'))
  .find((code) => code.includes('\nfunction PrefetchPageLinks('));

test('React Router loses what nobody calls, and no function by name', () => {
  const whole = router ?? '';
  const kept = routerWithoutUnused(whole);
  expect(kept.length).toBeLessThan(whole.length - 25_000);
  const functions = (code: string): readonly string[] =>
    [...code.matchAll(/^(?:async )?function ([\w$]+)\(/gm)].map(([, name]) => name ?? '');
  expect(functions(whole).length).toBeGreaterThan(100);
  expect(functions(kept)).toEqual(functions(whole));
});

test.each(['async function handleFetcherAction(', 'function useSubmit(', 'var Form = '])(
  'a React Router without “%s” is told of, not cut by halves',
  (part) => {
    const other = (router ?? '').replace(part, 'const another = (');
    expect(() => routerWithoutUnused(other)).toThrow(/There is no|Nothing/);
  },
);

test.each([
  "import { Form } from 'react-router-dom';",
  "import {\n  Link,\n  useFetcher,\n} from 'react-router-dom';",
  '<Link to={to} viewTransition>',
  "void navigate('/', { formMethod: 'post' });",
])('%s asks for what is left out', (code) => {
  expect(asksRouterFor(code)).not.toBeNull();
});

test.each([
  "import { Link, useNavigation } from 'react-router-dom';",
  "import { useSubmit } from './use-submit';",
])('%s asks for nothing of it', (code) => {
  expect(asksRouterFor(code)).toBeNull();
});
