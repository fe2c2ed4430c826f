import { statementsOf } from '../syntax';
import { eachFile, isProduct, type Tree, type Violation } from '../tree';

/** No file that only hands on what others export: it hides who uses what, and loads all of it. */
export function barrels(tree: Tree): readonly Violation[] {
  return eachFile(tree, isProduct, (file, text) => {
    if (/\/index\.tsx?$/.test(file)) return ['an index file is a barrel'];
    const statements = statementsOf(file, text);
    if (statements.some(({ type }) => type === 'ExportAllDeclaration')) return ['export *'];
    const handsOn = statements.filter(
      (statement) => statement.type === 'ExportNamedDeclaration' && statement['source'] !== null,
    );
    const own = statements.filter(
      (statement) => statement.type !== 'ImportDeclaration' && !handsOn.includes(statement),
    );
    return handsOn.length > 0 && own.length === 0 ? ['holds nothing but re-exports'] : [];
  });
}
