import path from 'node:path';
import type { Plugin } from 'vite';
import { wordsIn } from './compiled-words.ts';

/** As Lingui's macro leaves a message where nothing but its id is kept. */
const MESSAGE = /\/\*\*? ?i18n ?\*\/\s*\{\s*id: "([^"]+)"/g;
const SOURCE = /\.tsx?$/;
const CATALOGUE = /\/locales\/[^?]+\.po(?:\?|$)/;

/**
 * Fails a build whose code says a message that no catalogue holds: `lingui compile --strict` asks
 * only whether what was extracted is translated, and a word that nobody extracted would stand on
 * the screen as its id. Behind the macro, and before whatever strips its comments.
 */
export function knownWords(): Plugin {
  const files = new Map<string, string>();
  return {
    name: 'house:known-words',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: { include: SOURCE, exclude: /node_modules/ }, code: /i18n \*\// },
      handler(code, id) {
        for (const [, word] of code.matchAll(MESSAGE)) {
          if (word !== undefined) files.set(word, id);
        }
        return null;
      },
    },
    buildEnd(error) {
      if (error) return;
      const catalogues = [...this.getModuleIds()]
        .filter((id) => CATALOGUE.test(id))
        .map((id) => wordsIn(this.getModuleInfo(id)?.code ?? ''));
      const known = new Set(catalogues.flatMap((words) => Object.keys(words ?? {})));
      // Each of the two would else agree with whatever the other holds.
      if (files.size === 0 || known.size === 0) this.error('No messages, or no catalogues');
      const unknown = [...files].filter(([word]) => !known.has(word));
      if (unknown.length === 0) return;
      const list = unknown.map(([word, id]) => `${word} in ${path.relative(process.cwd(), id)}`);
      this.error(`In no catalogue: ${list.join(', ')}. Run \`npm run i18n:extract\`.`);
    },
  };
}
