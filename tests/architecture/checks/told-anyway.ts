import { isNode, lineOf, pathOf, walk } from '../syntax';
import { eachFile, isProduct, type Tree, type Violation } from '../tree';

/** Who has left the form meanwhile is not to be led to the new case. */
const ONLY_WHERE_SHOWN = new Set(['src/features/intake-form/use-send-request.ts']);

/**
 * How a write ended is told, also where what was pressed has gone with what it did: React Query calls the
 * handlers of a single `mutate` only while its component is there. What `mutateAsync` gives is kept.
 */
export function toldAnyway(tree: Tree): readonly Violation[] {
  return eachFile(
    tree,
    (file) => isProduct(file) && !ONLY_WHERE_SHOWN.has(file),
    (file, text) => {
      const found: string[] = [];
      walk(file, text, (node) => {
        if (node.type !== 'CallExpression' || pathOf(node['callee']).at(-1) !== 'mutate') return;
        const [, handlers] = node['arguments'] as readonly unknown[];
        if (isNode(handlers)) {
          found.push(
            `line ${String(lineOf(text, node))}: mutate forgets its handlers: mutateAsync`,
          );
        }
      });
      return found;
    },
  );
}
