import { FIRST_FEATURES } from '@/build/later-words';
import { resolveImport } from '../resolve';
import { valueImportsOf } from '../syntax';
import { isProduct, type Tree, type Violation } from '../tree';

/** What is fetched before the first row of a queue: these, and whatever they import statically. */
const ROOTS = [
  'mocks/worker.ts',
  'mocks/browser.ts',
  'mocks/start-worker.ts',
  'src/main.ts',
  'src/begin.ts',
  'src/app/start.tsx',
  'src/pages/queues-page.tsx',
  'src/pages/queue-page.tsx',
];

/** The areas of the contract that the first screens ask: closed, as all of it is paid for there. */
const FIRST_AREAS = new Set([
  'case-reading',
  'demo',
  'duty',
  'lists',
  'live',
  'preferences',
  'session',
]);

/** Part of the server that answers without it, and the table of all operations. */
const LATER =
  /^(?:mocks\/(?:later|routes\/later-areas|services\/command\/command|simulator\/.*)|src\/contract\/endpoints)\.tsx?$/;
const AREA = /^(?:mocks\/routes\/areas|src\/contract\/endpoints)\/([^/]+)\.ts$/;

const FEATURE = /^src\/features\/([^/]+)\//;

/** Nothing that the first screens do without is imported statically by what they fetch. */
export function firstLoad(tree: Tree): readonly Violation[] {
  const seen = new Set(ROOTS.filter((file) => tree.has(file)));
  const found: Violation[] = [];
  // A set that grows while it is walked is walked to its end.
  for (const file of seen) {
    for (const specifier of valueImportsOf(file, tree.get(file) ?? '')) {
      const target = resolveImport(tree, file, specifier);
      if (target === null || !isProduct(target) || !tree.has(target)) continue;
      if (comesLater(target)) {
        found.push({ file, why: `fetches ${target} before the first row; import it lazily` });
      } else {
        seen.add(target);
      }
    }
  }
  return found;
}

function comesLater(file: string): boolean {
  const area = AREA.exec(file)?.[1];
  const feature = FEATURE.exec(file)?.[1];
  return (
    LATER.test(file) ||
    (area !== undefined && !FIRST_AREAS.has(area)) ||
    (feature !== undefined && !FIRST_FEATURES.some((first) => first === feature))
  );
}
