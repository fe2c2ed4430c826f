import { eachFile, type Tree, type Violation } from '../tree';

const KEBAB = /^[a-z\d]+(?:-[a-z\d]+)*(?:\.(?:test|e2e|bench|config|d))*\.(?:tsx?|mjs)$/;

/** File names are words in lower case with hyphens between them. */
export function names(tree: Tree): readonly Violation[] {
  return eachFile(
    tree,
    () => true,
    (file) => (KEBAB.test(file.split('/').at(-1) ?? '') ? [] : ['is not named-like-this.ts']),
  );
}
