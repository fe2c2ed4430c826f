import { isNode, lineOf, literalOf, pathOf, walk, type SyntaxNode } from '../syntax';
import { eachFile, type Tree, type Violation } from '../tree';

const TESTS = new Set(['test', 'it', 'describe', 'suite']);
const LEFT_OUT = new Set(['skip', 'only', 'todo', 'fixme', 'fail', 'fails']);
const SLEEPS = new Set(['waitForTimeout', 'setTimeout']);
const HIDES = new Set(['toMatchSnapshot', 'toMatchInlineSnapshot', 'toHaveScreenshot']);

/**
 * Tests that hide nothing: none left out or alone, no sleep, no retry, no mock of a module of ours,
 * no snapshot of markup, no wait for an idle network, nothing that an empty list passes.
 */
export function honestTests(tree: Tree): readonly Violation[] {
  return eachFile(
    tree,
    (file) => /^tests\/(?!run\/|bench\/|architecture\/)/.test(file) || file === 'vite.config.ts',
    (file, text) => {
      const found: string[] = [];
      walk(file, text, (node) => {
        const report = (why: string): void => {
          found.push(`line ${String(lineOf(text, node))}: ${why}`);
        };
        if (node.type === 'CallExpression') {
          const path = pathOf(node['callee']);
          const last = path.at(-1) ?? '';
          if (TESTS.has(path[0] ?? '') && path.slice(1).some((part) => LEFT_OUT.has(part))) {
            report(`${path.join('.')} leaves tests out`);
          }
          if (SLEEPS.has(last)) report(`sleeps by ${last}`);
          if (HIDES.has(last)) report(`${last} compares with what was, not with what is promised`);
          if (path.join('.') === 'expect' && isOfEvery(node)) {
            report('holds of an empty list as well: holdsOfAll');
          }
          if (/^vi\.(?:do)?mock$/i.test(path.join('.'))) report('mocks a module');
        }
        if (node.type === 'Property' && /^(?:retries|retry)$/.test(pathOf(node['key'])[0] ?? '')) {
          const { value } = node as { readonly value?: { readonly value?: unknown } };
          if (value?.value !== 0) report('retries hide a race');
        }
        if (literalOf(node) === 'networkidle') report('waits for an idle network');
        if (literalOf(node) === 'node:timers/promises') report('sleeps by node:timers/promises');
      });
      return found;
    },
  );
}

/** `expect(list.every(…))`, unless the list stands there itself. */
function isOfEvery(node: SyntaxNode): boolean {
  const [asked] = node['arguments'] as readonly unknown[];
  if (!isNode(asked) || asked.type !== 'CallExpression') return false;
  const { callee } = asked;
  if (!isNode(callee) || pathOf(callee['property']).at(-1) !== 'every') return false;
  return !(isNode(callee['object']) && callee['object'].type === 'ArrayExpression');
}
