/* oxlint-disable typescript/no-unsafe-call, typescript/no-unsafe-member-access,
   typescript/no-unsafe-argument -- plain JavaScript,
   so that it starts on an old Node and can say what is missing */
import { fileURLToPath } from 'node:url';
import { preflight } from './preflight.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { ok, lines } = preflight({ root, version: process.versions.node });
process.stdout.write(`${lines.join('\n')}\n`);

if (ok) {
  const { runAll } = await import('./run-all.ts');
  process.exitCode = await runAll(root, process.argv.slice(2));
} else {
  process.stdout.write('\n0 passed, 1 failed\n');
  process.exitCode = 1;
}
