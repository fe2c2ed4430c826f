import { resolveImport } from '../resolve';
import { importsOf } from '../syntax';
import { eachFile, isProduct, type Tree, type Violation } from '../tree';

const UP_TO_DATA = ['data', 'api', 'contract', 'domain', 'reference', 'lib'] as const;
const UP_TO_PARTS = ['parts', 'ui', 'i18n', ...UP_TO_DATA] as const;

/** For each layer, the layers it may import. Its own is implied; `tests` may import anything. */
const MAY_IMPORT = {
  lib: [],
  reference: ['lib'],
  domain: ['reference', 'lib'],
  contract: ['domain', 'reference', 'lib'],
  i18n: ['lib'],
  ui: ['i18n', 'lib'],
  api: ['contract', 'domain', 'reference', 'lib'],
  data: ['api', 'contract', 'domain', 'reference', 'lib'],
  parts: ['ui', 'i18n', ...UP_TO_DATA],
  features: UP_TO_PARTS,
  pages: ['features', ...UP_TO_PARTS],
  app: ['pages', 'features', ...UP_TO_PARTS],
  main: ['app', 'pages', 'features', ...UP_TO_PARTS],
  mocks: ['contract', 'domain', 'reference', 'lib'],
  // What runs while building: nothing that ships may import it.
  build: ['ui', 'i18n', 'contract', 'domain', 'reference', 'lib'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Layer = keyof typeof MAY_IMPORT;

/** The packages of a layer, where the layer must stay free of all others. Names begin the specifier. */
const PACKAGES: Partial<Record<Layer, readonly string[]>> = {
  lib: ['temporal-polyfill'],
  reference: [],
  domain: [],
  contract: ['zod/mini'],
  mocks: ['hono', '@hono/', 'idb', 'msw', '@mswjs/', 'zod/mini', 'node:'],
};

/**
 * No import against the layers (architecture, section 3), no feature that imports another, and the
 * mock server only by a dynamic import of the first module, so that a real build can leave it out.
 */
export function layers(tree: Tree): readonly Violation[] {
  return eachFile(tree, isProduct, (file, text) => {
    const from = placeOf(file);
    if (from === null) return ['is in no known layer'];
    return importsOf(file, text).flatMap(({ specifier, isDynamic }) => {
      const target = resolveImport(tree, file, specifier);
      if (target === null) {
        const allowed = PACKAGES[from.layer];
        const isAllowed = allowed?.some((start) => specifier.startsWith(start)) ?? true;
        return isAllowed ? [] : [`${from.layer} must not use the package ${specifier}`];
      }
      const to = placeOf(target);
      if (to === null) return [`imports ${specifier}, which is in no layer`];
      if (from.layer === 'main' && to.layer === 'mocks') {
        return isDynamic ? [] : [`imports ${specifier}, but not dynamically`];
      }
      if (from.layer === to.layer) {
        const isOther = from.layer === 'features' && from.slice !== to.slice;
        return isOther ? [`the feature ${from.slice} imports the feature ${to.slice}`] : [];
      }
      const allowed: readonly string[] = MAY_IMPORT[from.layer];
      return allowed.includes(to.layer) ? [] : [`${from.layer} imports ${to.layer} (${specifier})`];
    });
  });
}

/**
 * `src/domain/x.ts` is layer `domain`, slice `x.ts`; `mocks/…` is `mocks`; a file of `src` itself is
 * `main`.
 */
function placeOf(file: string): { readonly layer: Layer; readonly slice: string } | null {
  const [root, second = '', third = ''] = file.split('/');
  if (root !== 'src' && root !== 'mocks') return null;
  const name = root === 'mocks' ? 'mocks' : /\.tsx?$/.test(second) ? 'main' : second;
  return name in MAY_IMPORT ? { layer: name as Layer, slice: third } : null;
}
