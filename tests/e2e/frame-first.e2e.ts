import type { Page } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import { holdServer } from '@tests/support/hold-server';
import { enterAs, openDoor, PEOPLE } from '@tests/support/journey';

/** Somebody is signed in, and their first page stands. */
async function workAt(page: Page): Promise<void> {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/**
 * A page that is loaded anew draws the frame around it with what the tab remembers of the person, and
 * waits with everything else for the server (ADR 0020).
 */
test('the frame stands before the server answers, the page with its answer', async ({
  page,
  browser,
  context,
}) => {
  await workAt(page);
  const release = await holdServer(browser, context);
  await page.reload();

  const main = page.getByRole('main');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(PEOPLE.coordinator);
  await expect(main.locator('[aria-busy=true]').first()).toBeVisible();
  await expect(main.getByRole('heading')).toHaveCount(0);
  // What is asked for meanwhile comes when it can.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await release();
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /concerns you|new notice/ })).toBeVisible();
});

test('who may no longer is led to sign-in and back, whatever the tab remembers', async ({
  page,
  browser,
  context,
}) => {
  await workAt(page);
  await page.evaluate(() => {
    const kept = JSON.parse(sessionStorage.getItem('session') ?? '{}') as object;
    sessionStorage.setItem('session', JSON.stringify({ ...kept, token: 'of another day' }));
  });
  const release = await holdServer(browser, context);
  await page.reload();
  await expect(page.getByRole('banner')).toContainText(PEOPLE.coordinator);
  await release();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fqueues/);
  expect(await page.evaluate(() => sessionStorage.getItem('session'))).toBeNull();
});
