import { statementsOf } from '../syntax';
import { eachFile, isProduct, type Tree, type Violation } from '../tree';

const HOME = 'src/ui/lazy-again.tsx';

interface Imported {
  readonly type: string;
  readonly imported?: { readonly name?: string };
}

/**
 * A part of a page whose file did not come is fetched anew when somebody tries again (`lazyAgain`); React's
 * own `lazy` remembers for ever that it did not come.
 */
export function lazyAgain(tree: Tree): readonly Violation[] {
  return eachFile(
    tree,
    (file) => isProduct(file) && file !== HOME,
    (file, text) =>
      statementsOf(file, text)
        .filter(
          ({ type, source }) =>
            type === 'ImportDeclaration' && (source as { value: string }).value === 'react',
        )
        .flatMap(({ specifiers }) => specifiers as readonly Imported[])
        // Whoever imports all of React by one name could call it by that.
        .filter(({ type, imported }) => type !== 'ImportSpecifier' || imported?.name === 'lazy')
        .map(() => 'takes lazy from React: lazyAgain'),
  );
}
