import type { Plugin } from 'vite';
import { chunkGroups } from './chunk-groups.ts';
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
  /** Whether it holds what the server needs too, sooner or later, or what it does not. */
  readonly isServers: boolean;
}

/**
 * What comes behind the first load, in the order in which they claim their modules. Whatever imports a
 * module of one has its own imports in the same or in an earlier one, so that no two wait for each other.
 */
const CHUNKS: Readonly<Record<string, LaterChunk>> = {
  // Rules, and the contract whole, for the first write of all.
  both: {
    roots: /\/src\/(?:pages\/[^/]+-page\.tsx|contract\/endpoints\.ts|app\/later-frame\.tsx)$/,
    by: 1,
    isServers: true,
  },
  // Of the same, where no server is embedded.
  contract: { roots: /\/src\/contract\/endpoints\.ts$/, by: 1, isServers: false },
  // The rest of the frame, once the first screen stands, with the palette that comes by itself then.
  frame: {
    roots:
      /\/src\/app\/(?:later-frame|later-bar|outbox-note)\.tsx$|\/(?:palette\/palette|reveal-banner\/reveal-banner)\.tsx$/,
    by: 1,
    isServers: false,
  },
  // What a case opens with.
  case: {
    roots: /\/src\/pages\/case-(?:overview-)?page\.tsx$|\/duplicate-note\.tsx$/,
    by: 1,
    isServers: false,
  },
  sections: { roots: /\/src\/pages\/case-[^/]+-page\.tsx$/, by: 2, isServers: false },
  screens: { roots: PAGES, by: 2, isServers: false },
};

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
    // After those of the first load.
    config: () =>
      chunkGroups({ names: Object.keys(CHUNKS), chunks, priority: -1, isWithImports: false }),
    buildEnd() {
      const first = reachedFrom(this, matching(this, FIRST));
      const server = reachedFrom(this, matching(this, SERVER), true);
      for (const [name, { roots, by, isServers }] of Object.entries(CHUNKS)) {
        const counts = new Map<string, number>();
        for (const root of matching(this, roots)) {
          for (const id of reachedFrom(this, [root])) counts.set(id, (counts.get(id) ?? 0) + 1);
        }
        // Pages stay themselves: their files are asked for by name.
        const isIn = ([id, count]: readonly [string, number]): boolean =>
          count >= by && server.has(id) === isServers && !first.has(id) && !PAGES.test(id);
        chunks.set(name, new Set([...counts].filter(isIn).map(([id]) => id)));
      }
    },
  };
}
