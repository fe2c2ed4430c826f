import type { Plugin } from 'vite';
import { COMPILED, type Words, wordsIn, wordsOf } from './compiled-words.ts';
import { FIRST_PAGES, SCREEN } from './later-words.ts';

interface ModuleFacts {
  readonly code: string | null;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}
interface Modules {
  readonly getModuleIds: () => IterableIterator<string>;
  readonly getModuleInfo: (id: string) => ModuleFacts | null;
}

const ENTRY = /\/src\/main\.ts$/;
const CATALOGUE = /\/src\/i18n\/catalogues\/([a-z]+)(-later)?\.ts$/;
const WORD_ID = /(["'`])([\w+/-]{6})\1/g;

/**
 * Leaves in a language's first file only words that the first screens can show; what else their
 * areas hold comes with the later ones. The areas say where a word was written, the imports who
 * needs it: most words of `src/parts` are for pages that come later.
 */
export function firstWords(): Plugin {
  let needed: ReadonlySet<string> = new Set();
  return {
    name: 'house:first-words',
    apply: 'build',
    buildEnd() {
      needed = new Set([...firstModules(this)].flatMap((id) => wordIdsIn(this, id)));
      // Without them every first screen would show ids until the later words are there.
      if (needed.size === 0) this.error('No first screen was reached: has the entry moved?');
    },
    renderChunk(code, chunk) {
      const catalogue = chunk.moduleIds.find((id) => CATALOGUE.test(id));
      if (catalogue === undefined) return null;
      const all = new RegExp(COMPILED, 'g');
      if (!all.test(code)) this.error(`No compiled words in ${chunk.fileName}`);
      if (CATALOGUE.exec(catalogue)?.[2] === undefined) {
        return code.replaceAll(all, (_, literal: string) =>
          compiled(wordsIf(wordsOf(literal), (id) => needed.has(id))),
        );
      }
      const moved = areasOf(this, catalogue.replace('-later', '')).map((area) =>
        wordsIf(area, (id) => !needed.has(id)),
      );
      return code.replace(COMPILED, (_, literal: string) =>
        compiled(Object.assign({}, wordsOf(literal), ...moved) as Words),
      );
    },
  };
}

/** What runs before anything brings the later words: see `later-words.ts`, which tells the same. */
function firstModules(modules: Modules): ReadonlySet<string> {
  const reached = new Set([...modules.getModuleIds()].filter((id) => ENTRY.test(id)));
  // A set that grows while it is walked is walked to its end.
  for (const id of reached) {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
    const lazy = dynamicallyImportedIds.filter((target) => {
      const isFirst = FIRST_PAGES.some((page) => target.includes(`/${page}.`));
      const isWithLater = SCREEN.test(id) && SCREEN.test(target) && !isFirst;
      return !isWithLater && !CATALOGUE.test(target);
    });
    for (const target of [...importedIds, ...lazy]) reached.add(target);
  }
  return reached;
}

function wordIdsIn(modules: Modules, id: string): readonly string[] {
  const code = modules.getModuleInfo(id)?.code ?? '';
  return [...code.matchAll(WORD_ID)].flatMap(([, , wordId]) => wordId ?? []);
}

/** The words of each area that a catalogue joins. */
function areasOf(modules: Modules, catalogue: string): readonly Words[] {
  const imported = modules.getModuleInfo(catalogue)?.importedIds ?? [];
  return imported
    .map((id) => wordsIn(modules.getModuleInfo(id)?.code ?? ''))
    .filter((words) => words !== null);
}

const wordsIf = (words: Words, isWanted: (id: string) => boolean): Words =>
  Object.fromEntries(Object.entries(words).filter(([id]) => isWanted(id)));

const compiled = (words: Words): string => `JSON.parse(${JSON.stringify(JSON.stringify(words))})`;
