import { lineOf, pathOf, walk, type SyntaxNode } from '../syntax';
import { eachFile, isProduct, type Tree, type Violation } from '../tree';

/** Where the device's clock is read, and why there. */
const MAY_READ_A_CLOCK: Readonly<Record<string, string>> = {
  'src/ui/use-now.ts': 'the one tick that screens count from',
  'src/lib/server-clock.ts': "turns the device's clock into the server's by its Date header",
  'mocks/worker.ts': "gives the clock to the server in the browser's worker",
  'mocks/transport/in-page.ts': 'gives the clock to the server where there is no worker',
  'mocks/node.ts': 'gives the clock to the server in tests',
  'mocks/http-server.ts': 'gives the clock to the server over HTTP',
};
/** The one file that does arithmetic with time zones. */
const ZONED_TIME = 'src/lib/zoned-time.ts';

/** Nobody reads a clock but the few who hand it out, and nobody touches Temporal but one file. */
export function clocks(tree: Tree): readonly Violation[] {
  return eachFile(
    tree,
    (file) => isProduct(file) && !file.startsWith('src/build/'),
    (file, text) => {
      const found: string[] = [];
      walk(file, text, (node) => {
        const at = `line ${String(lineOf(text, node))}`;
        if (node.type === 'Identifier' && node['name'] === 'Temporal' && file !== ZONED_TIME) {
          found.push(`${at}: uses Temporal`);
        }
        if (readsClock(node) && !(file in MAY_READ_A_CLOCK)) found.push(`${at}: reads the clock`);
      });
      return found;
    },
  );
}

function readsClock(node: SyntaxNode): boolean {
  const called = pathOf(node['callee'])
    .join('.')
    .replace(/^(?:globalThis|window|self)\./, '');
  if (node.type === 'CallExpression') return called === 'Date.now' || called === 'Date';
  const given = node['arguments'];
  return (
    node.type === 'NewExpression' && called === 'Date' && Array.isArray(given) && given.length === 0
  );
}
