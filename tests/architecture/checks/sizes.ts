import { eachFile, isProduct, type Tree, type Violation } from '../tree';

const MOST_LINES = 300;
/** As the first lines of a file: `// Over 300 lines: one table, which reads worse in parts.` */
const REASON = /^\/\/ Over 300 lines: .{20,}/m;

/** No product file over 300 lines without a written reason at its top. */
export function sizes(tree: Tree): readonly Violation[] {
  return eachFile(tree, isProduct, (_file, text) => {
    const lines = text.trimEnd().split('\n');
    if (lines.length <= MOST_LINES || REASON.test(lines.slice(0, 5).join('\n'))) return [];
    return [`has ${String(lines.length)} lines and no reason for them`];
  });
}
