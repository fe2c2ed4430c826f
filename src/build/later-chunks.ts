import type { Plugin } from 'vite';
import { matching, reachedFrom } from './reached-from.ts';

/** Screens that a day begins with, and the server: what these need is for `first-chunks` alone. */
const FIRST =
  /\/src\/(?:main\.ts|begin\.ts|app\/start\.tsx|pages\/(?:sign-in|queues?)-page\.tsx)$|\/mocks\/(?:worker|browser)\.ts$/;
const SERVER = /\/mocks\/worker\.ts$/;
const PAGES = /\/src\/pages\/[^/]+-page\.tsx$/;

interface LaterChunk {
  readonly roots: RegExp;
  /** How many of its roots must reach a module. */
  readonly by: number;
}

/**
 * What comes behind the first load, in the order in which they claim their modules. Whatever imports a
 * module of one has its own imports in the same or in an earlier one, so that no two wait for each other.
 */
const CHUNKS: Readonly<Record<string, LaterChunk>> = {
  // Operations of the first write of all. With the embedded server these are of both, and none is left here.
  contract: { roots: /\/src\/contract\/endpoints\.ts$/, by: 1 },
  // The rest of the frame, once the first screen stands, with the palette that comes by itself then.
  frame: {
    roots:
      /\/src\/app\/(?:later-frame|later-bar|outbox-note)\.tsx$|\/(?:palette\/palette|reveal-banner\/reveal-banner)\.tsx$/,
    by: 1,
  },
  // What a case opens with.
  case: { roots: /\/src\/pages\/case-(?:overview-)?page\.tsx$|\/duplicate-note\.tsx$/, by: 1 },
  sections: { roots: /\/src\/pages\/case-[^/]+-page\.tsx$/, by: 2 },
  screens: { roots: PAGES, by: 2 },
};
/** What the server also needs sooner or later: rules, and the contract whole, for the first write of all. */
const BOTH = 'both';
const OF_BOTH = new RegExp(
  `${PAGES.source}|\\/src\\/contract\\/endpoints\\.ts$|\\/src\\/app\\/later-frame\\.tsx$`,
);

/**
 * Puts what is fetched together once the first screen stands into one file each. Left to itself the bundler
 * makes some 280 of it, by who else uses which module; all of them together were most of what a first
 * minute cost (`docs/performance.md`).
 */
export function laterChunks(): Plugin {
  const chunks = new Map<string, ReadonlySet<string>>();
  return {
    name: 'house:later-chunks',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [...Object.keys(CHUNKS), BOTH].map((name, place) => ({
                name,
                // After those of the first load, in their order.
                priority: -place - 1,
                includeDependenciesRecursively: false,
                test: (id: string) => chunks.get(name)?.has(id) ?? false,
              })),
            },
          },
        },
      },
    }),
    buildEnd() {
      const first = reachedFrom(this, matching(this, FIRST));
      const server = reachedFrom(this, matching(this, SERVER), true);
      // Pages stay themselves: their files are asked for by name.
      const isTaken = (id: string): boolean => first.has(id) || PAGES.test(id);
      for (const [name, { roots, by }] of Object.entries(CHUNKS)) {
        const counts = new Map<string, number>();
        for (const root of matching(this, roots)) {
          for (const id of reachedFrom(this, [root])) counts.set(id, (counts.get(id) ?? 0) + 1);
        }
        const often = [...counts].flatMap(([id, count]) => (count >= by ? [id] : []));
        chunks.set(name, new Set(often.filter((id) => !isTaken(id) && !server.has(id))));
      }
      const ofPages = [...reachedFrom(this, matching(this, OF_BOTH))];
      chunks.set(BOTH, new Set(ofPages.filter((id) => !isTaken(id) && server.has(id))));
    },
  };
}
