import { importsOf } from '../syntax';
import { eachFile, isProduct, type Tree, type Violation } from '../tree';

/** Only `zod/mini`: full `zod` costs 37 kB and probes `new Function`, which the policy forbids. */
export function fullZod(tree: Tree): readonly Violation[] {
  return eachFile(tree, isProduct, (file, text) =>
    importsOf(file, text)
      .filter(({ specifier }) => /^zod(?:$|\/(?!mini$))/.test(specifier))
      .map(({ specifier }) => `imports ${specifier} instead of zod/mini`),
  );
}
