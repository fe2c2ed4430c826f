import { fileURLToPath } from 'node:url';
import { expect, test } from '@tests/support/e2e';
import { build, preview, type InlineConfig, type PreviewServer } from 'vite';
import { mantineUnderPolicy } from '../../src/build/mantine-under-policy';
import { securityHeadersPlugin } from '../../src/build/security-headers';

const config: InlineConfig = {
  root: fileURLToPath(new URL('../support/mantine-page', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  plugins: [mantineUnderPolicy(), securityHeadersPlugin(undefined)],
  resolve: { tsconfigPaths: true },
  build: {
    outDir: fileURLToPath(new URL('../../dist-mantine', import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
  preview: { host: '127.0.0.1', port: 4197 },
};

let server: PreviewServer;

test.beforeAll(async () => {
  await build(config);
  server = await preview(config);
});
test.afterAll(async () => await server.close());

test('every kind of overlay of the kit opens, styled, under the policy', async ({
  page,
  guard,
}) => {
  // The guard counts violations; that it stands is all this test needs of it.
  expect(guard).toBeDefined();
  await page.goto(server.resolvedUrls?.local[0] ?? '');

  await page.getByRole('combobox', { name: 'Country' }).fill('Pan');
  await page.getByRole('option', { name: 'Panama' }).click();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'One' }).click();
  const popover = page.getByRole('button', { name: 'Popover' });
  await popover.hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await popover.click();
  await expect(page.getByText('Inside the popover')).toBeVisible();

  await page.getByRole('button', { name: 'Modal' }).click();
  await expect(page.getByRole('dialog', { name: 'A modal' })).toBeVisible();
  // The scroll lock is one of the texts that would have been a style element.
  await expect(page.locator('body')).toHaveCSS('overflow', 'hidden');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('body')).not.toHaveCSS('overflow', 'hidden');
  await page.getByRole('button', { name: 'Drawer' }).click();
  await expect(page.getByRole('dialog', { name: 'A drawer' })).toBeVisible();

  // The theme arrived as a file, and the responsive props as a constructed sheet.
  await expect(page.locator(':root')).toHaveCSS('--mantine-color-accent-7', '#0b6470');
  expect(await page.locator('style').count()).toBe(0);
});
