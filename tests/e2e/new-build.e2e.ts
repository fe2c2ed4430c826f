import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { follow } from '@tests/support/follow';
import { enterAs, openDoor, PEOPLE, rowAs } from '@tests/support/journey';

/** A deployment under an open tab, and files that do not come (Quality, G6). */

const GONE = /status of 404|ERR_FAILED|dynamically imported module|Unable to preload CSS|caught/;

/** The files of pages that nobody has opened yet are gone from the server. */
async function takeAway(context: BrowserContext, files: RegExp): Promise<() => Promise<void>> {
  await context.route(files, (route) => route.fulfill({ status: 404 }));
  return () => context.unroute(files);
}

/** Another build of the application stands in its place: the page names another first script. */
async function deploy(page: Page, context: BrowserContext, files: RegExp): Promise<void> {
  await takeAway(context, files);
  await context.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replaceAll(/(?<=assets\/index-)[\w-]+(?=\.js)/g, 'newer');
      return route.fulfill({ response: answer, body: html });
    },
  );
  await page.evaluate(() => performance.mark('before'));
}

const loadedAnew = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByName('before').length === 0);

/** Also over the moment in which neither of the two documents is there. */
const untilLoadedAnew = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('before').length === 0);

const outboxOf = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /everything is sent/ });

/** Whoever works has the whole frame by then. */
const whole = (page: Page) => outboxOf(page).waitFor();

/** Opens the notes of a case. @returns its reference */
async function openNotes(page: Page): Promise<string> {
  await openDoor(page);
  const { reference } = await rowAs(page, PEOPLE.coordinator, 'owner=me&hold=off');
  await enterAs(page, PEOPLE.coordinator, `/cases/${reference}/notes`);
  await whole(page);
  return reference;
}

test('a page whose files a newer build has taken away is loaded anew by itself, once, with what was typed', async ({
  page,
  context,
  guard,
}) => {
  guard.expectError(GONE);
  const reference = await openNotes(page);
  await deploy(page, context, /\/assets\/preferences-page-/);
  await page.getByLabel('Note', { exact: true }).fill('Said before the deployment');
  await follow(page, '/preferences');
  await untilLoadedAnew(page);
  // The files are still gone after it: it does not begin again and again.
  await expect(page.getByText('The server cannot be reached')).toBeVisible();
  await page.evaluate(() => performance.mark('before'));
  await context.unroute(/\/assets\/preferences-page-/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Preferences' })).toBeVisible();
  expect(await loadedAnew(page)).toBe(true);
  await page.goto(`/cases/${reference}/notes`);
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Said before the deployment');
  figure('G6 pages of an older build that are dead', 1, 0);
});

test('a file that does not come for a moment is fetched by trying again', async ({
  page,
  context,
  guard,
}) => {
  guard.expectError(GONE);
  await openDoor(page);
  const giveBack = await takeAway(context, /\/assets\/(?:preferences-page|outbox-panel)-/);
  await enterAs(page, PEOPLE.coordinator, '/queues');
  await whole(page);
  await page.evaluate(() => performance.mark('before'));
  await outboxOf(page).click();
  const panel = page.getByRole('dialog', { name: 'Outbox' });
  await expect(panel).toContainText('Outbox could not be shown');
  await giveBack();
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel).toContainText('Everything you did is saved');
  await page.keyboard.press('Escape');
  // It was no other build: nothing is said of one, and nothing loaded anew.
  await expect(page.getByRole('button', { name: 'Load anew' })).toHaveCount(0);
  expect(await loadedAnew(page)).toBe(false);

  await takeAway(context, /\/assets\/preferences-page-/);
  await follow(page, '/preferences');
  await expect(page.getByText('The server cannot be reached')).toBeVisible();
  await context.unroute(/\/assets\/preferences-page-/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Preferences' })).toBeVisible();
});

test('a part of a page that a newer build has taken away: the page says what to do and keeps what is typed', async ({
  page,
  context,
  guard,
}) => {
  guard.expectError(GONE);
  await openNotes(page);
  await deploy(page, context, /\/assets\/outbox-panel-/);
  const note = page.getByLabel('Note', { exact: true });
  await note.fill('Half a sentence');
  await outboxOf(page).click();
  const loadAnew = page.getByRole('button', { name: 'Load anew' });
  await expect(page.getByText('This application was renewed since you opened it.')).toBeVisible();
  await page.keyboard.press('Escape');
  await note.fill('Half a sentence, and the rest');
  expect(await loadedAnew(page)).toBe(false);
  await loadAnew.click();
  await untilLoadedAnew(page);
  await expect(note).toHaveValue('Half a sentence, and the rest');
});

test('where the first script does not come, the page is not left white: it says so in four languages', async ({
  page,
  context,
  guard,
}) => {
  guard.expectError(GONE);
  const giveBack = await takeAway(context, /\/assets\/index-[\w-]+\.js/);
  await page.goto('/queues');
  const again = page.getByRole('link', { name: 'Load it again' });
  // A page that is on its way is not spoken of yet.
  await expect(again).toBeHidden();
  await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  await expect(again).toBeVisible();
  for (const name of ['Cargarla de nuevo', 'تحميلها من جديد', '重新加载']) {
    await expect(page.getByRole('link', { name })).toBeVisible();
  }
  await giveBack();
  await again.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(again).toHaveCount(0);
});
