import { isNode, lineOf, pathOf, walk, type SyntaxNode } from '../syntax';
import { eachFile, isProduct, type Tree, type Violation } from '../tree';

/** Parts of names under which patient data travels; an error or a count may be logged. */
const CARRIES_PATIENT_DATA =
  /patient|person|name|phone|birth|passport|email|address|caller|contact|note|reason|diagnos|payer|member|body|payload|record|draft|row|text|answer|response|request|case(?!s?Count|Id)/i;
const SAFE = /(?:Id|Ids|Count|Ms|Code|Status|Url|version|length)$/;

/** No patient data in console calls: nothing that could hold a record, or a part of one (D6). */
export function consoleCalls(tree: Tree): readonly Violation[] {
  return eachFile(
    tree,
    (file) => isProduct(file) && !file.startsWith('src/build/'),
    (file, text) => {
      const found: string[] = [];
      walk(file, text, (node) => {
        if (node.type !== 'CallExpression' || pathOf(node['callee'])[0] !== 'console') return;
        for (const name of namesIn(node['arguments'])) {
          if (SAFE.test(name) || !CARRIES_PATIENT_DATA.test(name)) continue;
          found.push(`line ${String(lineOf(text, node))}: console is given ${name}`);
        }
      });
      return found;
    },
  );
}

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isNode(value)) return [];
  if (value.type === 'Identifier') return [String(value['name'])];
  if (value.type === 'MemberExpression') return [pathOf(value).at(-1) ?? ''];
  return childValues(value).flatMap(namesIn);
}

function childValues(node: SyntaxNode): readonly unknown[] {
  return Object.entries(node)
    .filter(([key]) => key !== 'type' && key !== 'start' && key !== 'end')
    .map(([, child]) => child);
}
