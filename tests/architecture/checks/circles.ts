import { resolveImport } from '../resolve';
import { importsOf } from '../syntax';
import { isProduct, type Tree, type Violation } from '../tree';

/** No file that comes back to itself through its imports; imports of types count as well. */
export function circles(tree: Tree): readonly Violation[] {
  const targets = new Map(
    [...tree]
      .filter(([file]) => isProduct(file))
      .map(([file, text]) => [
        file,
        importsOf(file, text)
          .map(({ specifier }) => resolveImport(tree, file, specifier))
          .filter((target) => target !== null && isProduct(target)),
      ]),
  );
  const done = new Set<string>();
  const found: Violation[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) {
      found.push({ file, why: `imports itself: ${[...path.slice(at), file].join(' → ')}` });
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) {
      if (target !== null) visit(target, [...path, file]);
    }
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}
