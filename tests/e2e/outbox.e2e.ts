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
  // And two at most where there is less room.
  await expect(page.getByText(/was read at \d\d:\d\d, a moment ago/)).toBeVisible();
  for (const width of [1279, 1000, 800, 720]) {
    await page.setViewportSize({ width, height: 900 });
    const two = (await page.getByRole('banner', { name: 'Bar' }).boundingBox())?.height ?? Infinity;
    expect(two, `${String(width)} px wide`).toBeLessThan(2 * (bar?.height ?? 0));
  }
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

test('a call and a note that wait stand in their lists, so that nobody gives them twice', async ({
  page,
  guard,
}) => {
  const [CALL, NOTE] = ['The mother asks for Monday', 'She rings again tomorrow'];
  guard.keepPrivate(CALL, NOTE);
  await openFirstCase(page);
  const sections = page.getByRole('navigation', { name: 'Sections of the case' });
  await sections.getByRole('link', { name: 'Notes' }).click();
  await expect(page.getByText('No note yet')).toBeVisible();
  await sections.getByRole('link', { name: 'Contacts' }).click();
  const call = page.getByRole('form', { name: 'Log a contact' });
  await call.getByLabel('Summary').fill(CALL);
  await cutOff(page);
  await call.getByRole('button', { name: 'Log contact' }).click();
  const calls = page.getByRole('list', { name: 'Contacts log' }).getByRole('listitem');
  await expect(calls.filter({ hasText: CALL })).toContainText('Logged, not sent yet');
  await sections.getByRole('link', { name: 'Notes' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(NOTE);
  await page.keyboard.press('Control+Enter');
  const notes = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await expect(notes.filter({ hasText: NOTE })).toContainText('Written, not sent yet');
  await page.getByRole('button', { name: /2 changes wait/ }).click();
  await expect(page.getByRole('region', { name: 'Waiting' })).toContainText(CALL);
  await page.reload();
  await expect(notes.filter({ hasText: NOTE })).toHaveCount(1);
  await expect(page.getByText('not sent yet')).toBeHidden();
  await sections.getByRole('link', { name: 'Contacts' }).click();
  await expect(calls.filter({ hasText: CALL })).toHaveCount(1);
});
