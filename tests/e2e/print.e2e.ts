import { expect, test } from '@tests/support/e2e';
import { enterAs, openDoor, PEOPLE } from '@tests/support/journey';

declare global {
  interface Window {
    /** Cells that stood in the page when the browser was asked to print it. */
    printed?: number;
  }
}

/** Rows that are put on paper at most. */
const MOST = 500;

for (const address of ['/queues/all', '/audit'] as const) {
  test(`all rows of ${address} are printed, or the paper says which`, async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        window.printed = document.querySelectorAll('main tbody td:not([aria-hidden])').length;
      };
    });
    await openDoor(page);
    await enterAs(page, PEOPLE.supervisor, address);
    const rows = page.locator('main tbody tr');
    await expect(rows.first().getByRole('link').first()).toBeVisible();
    const all = await page.getByTestId('list-total').innerText();
    const total = Number(all.replaceAll(/\D/g, ''));
    // What the browser prints from its own menu: the rows that are in the page.
    const note = page.getByText(/^Rows /);
    await expect(note).toHaveText(new RegExp(`^Rows 1–\\d\\d of ${all}$`));
    await expect(note).toBeHidden();

    const most = Math.min(total, MOST);
    await page.keyboard.press('ControlOrMeta+p');
    await page.waitForFunction(() => window.printed !== undefined);
    const cells = await rows.first().locator('td').count();
    expect(await page.evaluate(() => window.printed)).toBe(most * cells);
    await expect(note).toHaveCount(total > MOST ? 1 : 0);
    await page.emulateMedia({ media: 'print' });
    await expect(rows.nth(most - 1)).toBeVisible();
    if (total > MOST) await expect(note).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(note).toHaveText(new RegExp(`^Rows 1–\\d+ of ${all}$`));
    expect(await rows.count()).toBeLessThan(most);
  });
}

test('paper says who owns nothing, and how late a case is; who has it open is for the screen', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.supervisor, '/queues/all?owner=nobody');
  const row = page.locator('main tbody tr').first();
  await expect(row.getByText('Nobody', { exact: true })).toBeHidden();
  const reference = await row.getByRole('link').first().innerText();
  await page.emulateMedia({ media: 'print' });
  await expect(row.getByText('Nobody', { exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await enterAs(page, PEOPLE.supervisor, `/cases/${reference}`);
  const head = page.locator('main header');
  const presence = head.getByRole('status', { includeHidden: true });
  await expect(head.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(presence.first()).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(head.getByText(/^(?:Overdue|Due today|in )/).first()).toBeVisible();
  await expect(presence.first()).toHaveCSS('display', 'none');
});
