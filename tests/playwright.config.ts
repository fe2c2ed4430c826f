import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './support/chromium';
import { SERVED_FOLDER, SERVED_PORT, SERVED_URL } from './support/served-app';

const { executablePath, args, env } = await findChromium();

/**
 * Journeys over the production build that `npm run build` left in `dist`, served as `npm start`
 * serves it, with all its headers.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results/journeys',
  forbidOnly: true,
  // A retry hides a race; a slow shared machine is met with a longer wait instead.
  retries: 0,
  workers: 2,
  fullyParallel: false,
  // The longest journey opens dozens of pages; on two shared cores that takes its time.
  timeout: 240_000,
  // Waiting longer costs nothing where all is well, and a busy machine is not a fault of the product.
  expect: { timeout: 30_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: SERVED_URL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    actionTimeout: 30_000,
    // Nothing is proven by waiting for a dialog to fade in.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording every step takes more of the processor than the product does: only when asked.
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: [...args], env: { ...env } },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: [
      `vite preview --outDir ${SERVED_FOLDER}`,
      `--host 127.0.0.1 --port ${String(SERVED_PORT)} --strictPort`,
    ].join(' '),
    cwd: '..',
    url: SERVED_URL,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
