import type { Page } from '@playwright/test';
import { expect, signIn, test } from '@tests/support/e2e';

/** What a person types survives a server that does not answer, and a reload (Quality, B2, B3). */

/** From now on, until the next document, no request of this page gets an answer. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  });

async function openFirstCase(page: Page): Promise<string> {
  await signIn(page, /Ruth Halvorsen/, '/queues/all');
  await page.getByRole('link', { name: /^IC-/ }).first().click();
  await expect(page).toHaveURL(/\/cases\//);
  await expect(page.getByRole('heading', { name: 'Request' })).toBeVisible();
  return page.url();
}

/** Edits the reason; the server goes away once the form is open. */
async function editCutOff(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Edit/ }).first().click();
  const reason = page.getByRole('textbox', { name: /Reason for visit/ });
  await reason.waitFor();
  await cutOff(page);
  await reason.fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
}

test('an edit that got no answer waits, is counted, outlives a reload and is then saved', async ({
  page,
  guard,
}) => {
  guard.keepPrivate('Second opinion on the femur');
  await openFirstCase(page);
  await editCutOff(page, 'Second opinion on the femur');
  const waits = page.getByText('1 change waits to be sent');
  await expect(waits).toBeVisible();
  await expect(page.getByText(/The server does not answer/)).toBeVisible();
  // Whole within the bar, which is one line at this width of what else it says.
  const bar = await page.getByRole('banner', { name: 'Bar' }).boundingBox();
  const said = await waits.boundingBox();
  expect(said?.y).toBeGreaterThanOrEqual(bar?.y ?? Infinity);
  expect((said?.y ?? Infinity) + (said?.height ?? 0)).toBeLessThanOrEqual(bar?.height ?? 0);
  // It is kept on this device meanwhile, and nobody can read it there.
  await guard.look();
  await page.reload();
  await expect(page.getByText('Second opinion on the femur')).toBeVisible();
  await expect(waits).toBeHidden();
  await page.reload();
  await expect(page.getByText('Second opinion on the femur')).toBeVisible();
});

test('what one person left waiting, the next person of this tab neither sees nor sends', async ({
  page,
  guard,
}) => {
  guard.keepPrivate('Left waiting by Ruth');
  const address = await openFirstCase(page);
  await editCutOff(page, 'Left waiting by Ruth');
  await expect(page.getByText('1 change waits to be sent')).toBeVisible();
  // The tab is closed in the middle of it, and somebody else sits down.
  await guard.look();
  await page.evaluate(() => sessionStorage.clear());
  await signIn(page, /Verónica Salcedo/, new URL(address).pathname);
  await expect(page.getByText('waits to be sent')).toBeHidden();
  await signIn(page, /Ruth Halvorsen/, new URL(address).pathname);
  await expect(page.getByText('Left waiting by Ruth')).toBeVisible();
});
