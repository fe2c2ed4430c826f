import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const WORKER = fileURLToPath(new URL('../../mocks/worker.ts', import.meta.url));
const ASKED = /\/worker\?sharedworker&url$/;
const ADDRESS = '\0house:worker-address';
const PRELOADING = 'deps && deps.length > 0';

/**
 * Builds the SharedWorker together with the page instead of apart from it, so that what both need
 * (the contract, its validator, reference data, calendars) is one file that is fetched once: 25 kB
 * gzip of the first load. Serving for development keeps Vite's own way.
 */
export function workerBesidePage(): Plugin {
  return {
    name: 'house:worker-beside-page',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: ASKED },
      handler: () => ADDRESS,
    },
    load: {
      filter: { id: /house:worker-address$/ },
      handler() {
        const file = this.emitFile({ type: 'chunk', id: WORKER, name: 'worker' });
        return `export default import.meta.ROLLUP_FILE_URL_${file};`;
      },
    },
    transform: {
      // What fetches the files of a lazy import ahead; a worker has no document to do it with.
      filter: { id: /vite\/preload-helper/ },
      handler(code) {
        if (!code.includes(PRELOADING)) throw new Error("Vite's preload helper has changed");
        return {
          code: code
            .replace(PRELOADING, `typeof document !== 'undefined' && ${PRELOADING}`)
            .replaceAll('window.', 'globalThis.'),
          map: null,
        };
      },
    },
  };
}
