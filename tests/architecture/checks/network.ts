import { lineOf, literalOf, pathOf, walk } from '../syntax';
import { eachFile, type Tree, type Violation } from '../tree';

const REACHES_OUT = new Set(['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket', 'sendBeacon']);

/** Only `src/api` talks to the server, and only the contract and it know an address of the API. */
export function network(tree: Tree): readonly Violation[] {
  return eachFile(
    tree,
    (file) => /^src\/(?!api\/|build\/|contract\/)/.test(file),
    (file, text) => {
      const found: string[] = [];
      walk(file, text, (node) => {
        const at = `line ${String(lineOf(text, node))}`;
        if (node.type === 'CallExpression' || node.type === 'NewExpression') {
          const [first = '', second = ''] = pathOf(node['callee']);
          const called = /^(?:globalThis|window|self|navigator)$/.test(first) ? second : first;
          if (REACHES_OUT.has(called)) found.push(`${at}: calls ${called}`);
        }
        if (/^\/api(?:\/|$)/.test(literalOf(node) ?? '')) {
          found.push(`${at}: names an address of the API`);
        }
      });
      return found;
    },
  );
}
