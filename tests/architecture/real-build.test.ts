import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterEach, expect, test, vi } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const API = 'https://api.hospital.example';

/**
 * Sources that must never reach people's browsers when there is a real backend. `idb` is not among
 * them: the outbox of the client keeps what waits in it.
 */
const MOCK_SOURCE = /(?:^|\/)(?:mocks\/|node_modules\/(?:msw|@mswjs|hono|@hono)\/)/;
/** Words that only the mock server's code holds, also where a source map forgot a file. */
const MOCK_WORDS = ['SharedWorker', 'mock-worker', 'onUnhandledFrame', 'FetchInterceptor'];

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Builds as `npm run build` does, with source maps. @returns every mock trace in the output. */
async function mockTraces(apiUrl: string | undefined): Promise<readonly string[]> {
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
  expect(files.some((file) => file.endsWith('.js'))).toBe(true);
  return [...new Set([...sources, ...words])];
}

test('a build for a real backend holds no mock code', { timeout: 240_000 }, async () => {
  expect(await mockTraces(API)).toEqual([]);
});

test(
  'the same search finds the mock server in the build that has it',
  { timeout: 240_000 },
  async () => {
    expect((await mockTraces(undefined)).length).toBeGreaterThan(10);
  },
);
