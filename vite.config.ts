import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';
import { plugins } from './src/build/plugins.ts';

const inBuild = (path: string): string =>
  fileURLToPath(new URL(`./src/build/${path}`, import.meta.url));

const inPackages = (path: string): string =>
  fileURLToPath(new URL(`./node_modules/${path}`, import.meta.url));

/** Tests of the client's own state, and of what is loaded later: each needs modules that are new. */
const ALONE = [
  'tests/api/**/*.test.ts',
  'tests/data/**/*.test.ts',
  'tests/mocks/seed/texts*.test.ts',
];

/** Looked for in tests alone: a build must not need (or unpack) a browser. */
async function launchOptions() {
  if (!process.env['VITEST']) return {};
  const { findChromium } = await import('./tests/support/chromium.ts');
  const { executablePath, args, env } = await findChromium();
  return { executablePath, args: [...args], env };
}

export default defineConfig(async ({ command, mode }) => {
  const apiUrl = loadEnv(mode, process.cwd(), 'VITE_')['VITE_API_URL'];
  return {
    plugins: plugins(apiUrl),
    resolve: {
      tsconfigPaths: true,
      alias: {
        'tough-cookie': inBuild('replacements/tough-cookie.ts'),
        cookie: inBuild('replacements/cookie.ts'),
        '@mswjs/interceptors/WebSocket': inBuild('replacements/msw-web-socket.ts'),
        '@msw/url': inBuild('replacements/msw-url.ts'),
        // Its package gives the build with warnings for development to everybody.
        ...(command === 'build' && {
          'react-router/dom': inPackages('react-router/dist/production/dom-export.mjs'),
          'react-router': inPackages('react-router/dist/production/index.mjs'),
        }),
      },
    },
    build: {
      target: 'es2023',
      modulePreload: {
        polyfill: false,
        // The list of every script behind every page would be 6 kB of hashes before the first row
        // (docs/performance.md); a page's own scripts are found through it, its styles are not.
        // A day begins with these pages, so theirs are fetched at once.
        resolveDependencies: (file: string, needed: string[]) =>
          needed.filter((name) => name.endsWith('.css') || /\/queues?-page-/.test(file)),
      },
      // Small images must not become `data:` addresses in style sheets, nor scripts inline text.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 300,
    },
    worker: { format: 'es' as const },
    // Named here, or the first visit of `vite dev` reloads when the worker's imports are found.
    optimizeDeps: { include: ['@lingui/react', 'hono/tiny', 'idb', 'msw/http', 'zod/mini'] },
    server: { port: 5173 },
    preview: { port: 4173 },
    test: {
      restoreMocks: true,
      // As for journeys: waiting longer costs nothing where all is well.
      testTimeout: 120_000,
      hookTimeout: 60_000,
      // One core is kept free otherwise, which of two is half the machine.
      maxWorkers: '100%',
      // One order for everybody; `--sequence.seed=7` tries another.
      sequence: { seed: 20_261_124 },
      // Inline projects inherit everything above, so plugins and aliases are written once.
      projects: [
        {
          test: {
            name: 'node',
            environment: 'node',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/component/**', 'tests/e2e/**', ...ALONE],
            // Rules, contract and server keep nothing in their modules: to evaluate these anew for
            // every file was a quarter of the run.
            isolate: false,
            // Not in the order in which they are written: each must stand alone.
            sequence: { shuffle: { tests: true } },
          },
        },
        {
          test: {
            name: 'alone',
            environment: 'node',
            include: ALONE,
          },
        },
        {
          test: {
            name: 'browser',
            include: ['tests/component/**/*.test.tsx'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: await launchOptions() }),
              instances: [{ browser: 'chromium' as const }],
            },
          },
        },
      ],
    },
  };
});
