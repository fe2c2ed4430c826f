import type { Plugin } from 'vite';

/**
 * Features whose words come with the language itself, as the first screens show them. The globs of
 * `src/i18n/catalogues` name the same; the architecture's check `first-load` holds them to what the
 * first screens import.
 */
export const FIRST_FEATURES = ['case-list', 'queues-overview', 'sign-in'] as const;

export const FIRST_PAGES = ['queue-page', 'queues-page', 'sign-in-page'];
export const SCREEN = /\/src\/(?:app|pages|parts|features)\/[^?]+\.tsx?$/;
const LOADED_LATER =
  /\bimport\(\s*(['"])((?:\.{1,2}|@\/(?:app|pages|parts|features))\/[^'"]+)\1\s*\)/g;

/**
 * Lets whatever a screen loads lazily (a page, a dialog, a panel) come with the words of the areas
 * that the first screens do without. Nobody has to think of it, and no screen ever shows an id.
 */
export function laterWords(): Plugin {
  return {
    name: 'house:later-words',
    transform: {
      filter: { id: { include: SCREEN, exclude: /node_modules/ }, code: /\bimport\(/ },
      handler(code) {
        let isChanged = false;
        const changed = code.replaceAll(LOADED_LATER, (whole, _quote, specifier: string) => {
          if (FIRST_PAGES.some((page) => specifier === `@/pages/${page}`)) return whole;
          isChanged = true;
          return `withLaterWords(${whole})`;
        });
        if (!isChanged) return null;
        // Behind the code, so that no line of it moves.
        return {
          code: `${changed}\nimport { withLaterWords } from '@/i18n/activate';\n`,
          map: null,
        };
      },
    },
  };
}
