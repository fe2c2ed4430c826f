import type { Plugin } from 'vite';

/** Files of which a first screen runs most: read whole while they come, and not function by function. */
const FILES = /^(?:first|list|shared|common|begin|network|queue-page|server|rules)$/;
const HINT = '//# allFunctionsCalledOnLoad';

/**
 * Asks the browser to compile all functions of these files at once, beside the page's thread, where
 * it would else stop at the first call of each. A browser that does not know the hint passes it over.
 */
export function compiledAtOnce(): Plugin {
  return {
    name: 'house:compiled-at-once',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && FILES.test(file.name)) file.code = `${HINT}\n${file.code}`;
        }
      },
    },
  };
}
