import path from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { chunkGroups } from './chunk-groups.ts';
import { matching, reachedFrom } from './reached-from.ts';

type OutputBundle = Rolldown.OutputBundle;
type OutputChunk = Rolldown.OutputChunk;

type Place = NonNullable<HtmlTagDescriptor['injectTo']>;

/**
 * The files of the first load, in the order in which they claim their modules: each takes what all
 * of its roots reach by static imports. What is in none is cut as the bundler thinks best.
 */
const CHUNKS: Readonly<Record<string, readonly RegExp[]>> = {
  // Sets the worker on its way before anything else is there, with what imports at a call.
  start: [/\/mocks\/start-worker\.ts$|vite\/preload-helper/],
  // What the worker needs as well is fetched once for both.
  common: [
    /\/mocks\/(?:worker|later|services\/stored\/base-data)\.ts$/,
    /\/src\/(?:begin\.ts|app\/start\.tsx|pages\/queue-page\.tsx)$|\/mocks\/browser\.ts$/,
  ],
  // What starts the server never waits for the screens.
  begin: [/\/src\/begin\.ts$/],
  network: [/\/mocks\/browser\.ts$/],
  first: [/\/src\/app\/start\.tsx$/],
  shared: [/\/src\/pages\/queue-page\.tsx$/, /\/src\/pages\/case-page\.tsx$/],
  queues: [/\/src\/pages\/queues-page\.tsx$/, /\/src\/pages\/queue-page\.tsx$/],
  // Whoever shows another list comes from one, or needs most of this as well.
  list: [/\/src\/pages\/queue-page\.tsx$/],
  // Rules that the server begins with and some page asks later.
  rules: [
    /\/mocks\/worker\.ts$/,
    /\/src\/pages\/[^/]+-page\.tsx$|\/features\/case-list\/peek-body\.tsx$/,
  ],
  // The rest of what the server begins with: a file more would be found in this one, and waited for.
  server: [/\/mocks\/worker\.ts$/],
};
/** What every first page needs, by name of the file. */
const AT_ONCE: ReadonlySet<string> = new Set(['common', 'begin', 'network', 'first']);
/** What the very first script needs to set the worker on its way: before all others. */
const BEFORE: ReadonlySet<string> = new Set(['start', 'rolldown-runtime']);
/** These stay themselves: their files are asked for by name. */
const ENTRIES = /\/src\/main\.ts$|\/mocks\/worker\.ts$|\/src\/pages\/queue-page\.tsx$/;

/**
 * Reached by the first screens only because their package names all it has in one file; some later page
 * uses it.
 */
const LATER = /\/infiniteQueryObserver\.js$|\/use(?:Suspense)?InfiniteQuery\.js$/;

/** What needs a document; a worker has none. */
const SCREENS =
  /\/node_modules\/(?:react-dom|msw)\/|\/src\/(?:api|app|data|features|i18n|pages|parts|ui)\//;

/**
 * Puts what is fetched together into one file. Left to itself the bundler makes some sixty of it, by
 * who else uses which module, each compressed alone.
 */
export function firstChunks(): Plugin {
  const chunks = new Map<string, ReadonlySet<string>>();
  return {
    name: 'house:first-chunks',
    apply: 'build',
    config: () => {
      const names = Object.keys(CHUNKS);
      return chunkGroups({ names, chunks, priority: names.length, isWithImports: true });
    },
    buildEnd() {
      for (const [name, roots] of Object.entries(CHUNKS)) {
        const [first, ...rest] = roots.map((root) => reachedFrom(this, matching(this, root)));
        const shared = [...(first ?? [])].filter(
          (id) => !ENTRIES.test(id) && !LATER.test(id) && rest.every((reached) => reached.has(id)),
        );
        chunks.set(name, new Set(shared));
      }
    },
    /**
     * All of the first load at once: each file would else be found in the one before it. A browser
     * fetches them in this order, so what sets the worker on its way stands first.
     */
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const files = Object.values(bundle).filter((file) => file.type === 'chunk');
        const links = (names: ReadonlySet<string>, injectTo: Place) =>
          files
            .filter(({ name }) => names.has(name))
            .flatMap((file) => [
              preload(file.fileName, injectTo),
              ...[...(file.viteMetadata?.importedCss ?? [])]
                .filter((css) => !html.includes(css))
                .map((css) => preload(css, injectTo)),
            ]);
        return [...links(BEFORE, 'head-prepend'), ...links(AT_ONCE, 'head')];
      },
    },
    generateBundle(_options, bundle) {
      const files = new Set(
        Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' && file.name === 'worker' ? [file.fileName] : [],
        ),
      );
      for (const name of files) {
        const file = bundle[name];
        if (file?.type !== 'chunk') continue;
        const screen = file.moduleIds.find((id) => SCREENS.test(id));
        if (screen !== undefined) this.error(`The worker would run ${screen}, by way of ${name}`);
        for (const next of [...file.imports, ...file.dynamicImports]) files.add(next);
      }
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.name === 'worker') fetchAtOnce(file, bundle);
      }
    },
  };
}

/**
 * Names in a file all that it needs, also by way of others: a worker has no preloading, and would find
 * each only in the one before it. Behind its own imports, so that nothing is evaluated in another order.
 */
function fetchAtOnce(file: OutputChunk, bundle: OutputBundle): void {
  const reached = new Set(file.imports);
  for (const name of reached) {
    const next = bundle[name];
    for (const imported of next?.type === 'chunk' ? next.imports : []) reached.add(imported);
  }
  for (const name of reached) {
    if (file.imports.includes(name)) continue;
    file.code += `import"./${path.posix.relative(path.posix.dirname(file.fileName), name)}";\n`;
  }
}

function preload(file: string, injectTo: Place): HtmlTagDescriptor {
  const attrs = { crossorigin: true, href: `/${file}` };
  return file.endsWith('.css')
    ? { tag: 'link', injectTo, attrs: { rel: 'preload', as: 'style', ...attrs } }
    : { tag: 'link', injectTo, attrs: { rel: 'modulepreload', ...attrs } };
}
