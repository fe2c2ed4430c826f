import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterEach, expect, test, vi } from 'vitest';
import { messagesOf } from '@/i18n/activate';
import { LOCALES } from '@/i18n/locale';

const root = path.resolve(import.meta.dirname, '../..');
const API = 'https://api.hospital.example';

/**
 * Sources that must never reach people's browsers when there is a real backend. `idb` is not among
 * them: the outbox of the client keeps what waits in it.
 */
const MOCK_SOURCE = /(?:^|\/)(?:mocks\/|node_modules\/(?:msw|@mswjs|hono|@hono)\/)/;
/** Words that only the mock server's code holds, also where a source map forgot a file. */
const MOCK_WORDS = ['SharedWorker', 'mock-worker', 'onUnhandledFrame', 'FetchInterceptor'];

/** Scripts of the whole build. Each is a request; the bundler left to itself makes 370 of it. */
const MOST_SCRIPTS = 150;
/** Asks the browser to compile a script whole, beside the page's thread. */
const HINT = '//# allFunctionsCalledOnLoad\n';

afterEach(() => {
  vi.unstubAllEnvs();
});

interface Built {
  readonly outDir: string;
  /** Every trace of the mock in it. */
  readonly mockTraces: readonly string[];
}

/** Builds as `npm run build` does, with source maps. */
async function built(apiUrl: string | undefined): Promise<Built> {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('VITE_API_URL', apiUrl);
  const outDir = mkdtempSync(path.join(tmpdir(), 'real-build-'));
  await build({
    root,
    mode: 'production',
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, sourcemap: true, reportCompressedSize: false },
  });
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((file) => file.endsWith('.js.map'))
    .flatMap((file) => {
      const map = JSON.parse(readFileSync(path.join(outDir, file), 'utf8')) as {
        readonly sources: readonly string[];
      };
      return map.sources;
    })
    .filter((source) => MOCK_SOURCE.test(source));
  const words = files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const text = readFileSync(path.join(outDir, file), 'utf8');
      return MOCK_WORDS.filter((word) => text.includes(word)).map((word) => `${word} in ${file}`);
    });
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.length).toBeLessThanOrEqual(MOST_SCRIPTS);
  return { outDir, mockTraces: [...new Set([...sources, ...words])] };
}

/** Ids of the words that a file of a language holds, in the order of its text. */
function wordIds(assets: string, name: RegExp): readonly string[] {
  return readdirSync(assets)
    .filter((file) => name.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(assets, file), 'utf8');
      return [...text.matchAll(/"([\w+/-]{6})":\[/g)].flatMap(([, id]) => id ?? []);
    });
}

/** Chunks that are fetched with the first screens. */
const FIRST_FILES = /^(?:begin|first|shared|queue-page|queues-page|sign-in-page)-.*\.js$/;

test(
  'a build for a real backend holds no mock code, and is few files',
  { timeout: 240_000 },
  async () => {
    expect((await built(API)).mockTraces).toEqual([]);
  },
);

test(
  'the same search finds the mock server in the build that has it, and each word is in one file',
  { timeout: 240_000 },
  async () => {
    const { outDir, mockTraces } = await built(undefined);
    expect(mockTraces.length).toBeGreaterThan(10);

    const assets = path.join(outDir, 'assets');
    const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
    const begins = (file: string) => readFileSync(path.join(assets, file), 'utf8').startsWith(HINT);
    expect(scripts.filter((file) => !begins(file))).toEqual([]);

    const firstCode = scripts
      .filter((file) => FIRST_FILES.test(file))
      .map((file) => readFileSync(path.join(assets, file), 'utf8'))
      .join('\n');
    for (const locale of LOCALES) {
      const first = wordIds(assets, new RegExp(String.raw`^${locale}-(?!later)[^.]+\.js$`));
      const later = wordIds(assets, new RegExp(`^${locale}-later-.+\\.js$`));
      expect(first.length).toBeGreaterThan(100);
      const all = Object.keys(await messagesOf(locale)).toSorted();
      expect([...new Set([...first, ...later])].toSorted()).toEqual(all);
      const missed = later.filter((id) => firstCode.includes(`\`${id}\``) && !first.includes(id));
      expect(missed, `${locale}: the first screens show these and have no words for them`).toEqual(
        [],
      );
    }
  },
);
